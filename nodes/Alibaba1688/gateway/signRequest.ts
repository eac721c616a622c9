import { InputError } from './inputError';
import type { SigningCredential } from './gatewaySettings';
import { readContent, requestUrl, type N8nRequest, type RequestContent } from './readRequest';
import { GUIDE_SIGNATURE, OPEN_PLATFORM_SIGNATURE, signGuide, signOpenPlatform } from './sign';

const FORM = 'application/x-www-form-urlencoded;charset=UTF-8';

/** n8n hands a credential its own signed request again on a retry, so these are always made anew. */
const OPEN_PLATFORM_FIELDS = [OPEN_PLATFORM_SIGNATURE, '_aop_timestamp', 'access_token'];
const GUIDE_FIELDS = [
	'app_key',
	'method',
	'timestamp',
	'format',
	'v',
	'access_token',
	GUIDE_SIGNATURE,
];

/**
 * Signs a request in the style of the credential. The request that was passed in stays as it is.
 *
 * @param now epoch milliseconds
 * @throws InputError when the request does not go to the gateway of the credential, because the
 *   token of a shared credential must not reach another host
 */
export function signRequest(
	credential: SigningCredential,
	request: N8nRequest,
	now: number,
): N8nRequest {
	const url = requestUrl(request);
	// A gateway URL is checked and so begins with its origin.
	if (url.origin !== originOf(credential.gatewayUrl)) {
		throw new InputError(
			`This 1688 credential does not sign requests to ${url.origin}`,
			`It belongs to the gateway ${credential.gatewayUrl}. Change the URL of the request, or the Gateway URL of the credential.`,
		);
	}
	const content = readContent(request, url);
	return credential.signatureStyle === 'sign'
		? signAsGuide(credential, request, url, content, now)
		: signAsOpenPlatform(credential, request, url, content, now);
}

function originOf(gatewayUrl: string): string {
	return gatewayUrl.split('/', 3).join('/');
}

/** POST form, nothing secret in the URL. */
function signAsOpenPlatform(
	credential: SigningCredential,
	request: N8nRequest,
	url: URL,
	{ parameters, files }: RequestContent,
	now: number,
): N8nRequest {
	for (const name of OPEN_PLATFORM_FIELDS) parameters.delete(name);
	if (credential.accessToken) parameters.set('access_token', credential.accessToken);
	parameters.set('_aop_timestamp', String(now));

	const path = pathWithAppKey(signedPath(url, credential), credential.appKey);
	parameters.set(
		OPEN_PLATFORM_SIGNATURE,
		signOpenPlatform(path.signed, parameters, credential.appSecret),
	);
	const address = `${url.origin}${path.prefix}${path.signed}`;
	return {
		...bare(request),
		...target(request, address),
		method: 'POST',
		...formBody(request, parameters, files),
	};
}

/** GET, everything in the query: the recipe of the beginner's guide. */
function signAsGuide(
	credential: SigningCredential,
	request: N8nRequest,
	url: URL,
	{ parameters, files }: RequestContent,
	now: number,
): N8nRequest {
	if (files.size > 0) {
		throw new InputError(
			"Files cannot be sent in the signature style 'Sign'",
			"Choose the signature style 'Open Platform' in the credential.",
		);
	}
	for (const name of GUIDE_FIELDS) parameters.delete(name);
	const segments = url.pathname.split('/').filter((segment) => segment !== '');
	if (segments.at(-1) === credential.appKey) segments.pop();
	parameters.set('app_key', credential.appKey);
	parameters.set('method', segments.at(-1) ?? '');
	parameters.set('timestamp', String(Math.floor(now / 1000)));
	parameters.set('format', 'json');
	parameters.set('v', '2.0');
	if (credential.accessToken) parameters.set('access_token', credential.accessToken);
	parameters.set(GUIDE_SIGNATURE, signGuide(parameters, credential.appSecret));
	// A plus sign for a space is understood in forms only, not in every query.
	const query = new URLSearchParams([...parameters]).toString().replace(/\+/g, '%20');
	const address = `${url.origin}/${segments.join('/')}?${query}`;
	return { ...bare(request), ...target(request, address), method: 'GET' };
}

/**
 * Splits the path into what stands before the protocol (not signed) and what is signed.
 */
function signedPath(url: URL, credential: SigningCredential): { prefix: string; signed: string } {
	const base = `${credential.gatewayUrl.slice(url.origin.length)}/`;
	// Besides the path of the gateway URL, the platform's own two: open APIs and inner ones.
	const prefix = [base, '/openapi/', '/api/'].find((start) => url.pathname.startsWith(start));
	if (prefix === undefined) {
		throw new InputError(
			`The path ${url.pathname} is not one of the 1688 gateway`,
			`Write ${credential.gatewayUrl}/param2/1/<namespace>/<API name>`,
		);
	}
	return { prefix, signed: url.pathname.slice(prefix.length) };
}

/** A person in the HTTP Request node cannot read the App Key, so the URL may end at the API name. */
function pathWithAppKey(
	path: { prefix: string; signed: string },
	appKey: string,
): { prefix: string; signed: string } {
	const segments = path.signed.replace(/\/+$/, '').split('/');
	if (segments.length === 4) segments.push(appKey);
	if (segments.length !== 5 || segments.includes('')) {
		throw new InputError(
			`The path ${path.prefix}${path.signed} does not name an API`,
			`It has the form ${path.prefix}param2/1/<namespace>/<API name>; the App Key is added.`,
		);
	}
	if (segments[4] !== appKey) {
		throw new InputError(
			'The URL names another App Key than the 1688 credential',
			'Leave the App Key out of the URL: it is added.',
		);
	}
	return { prefix: path.prefix, signed: segments.join('/') };
}

/** The request without what signing replaces, and without redirects, which would carry the token on. */
function bare(request: N8nRequest): N8nRequest {
	const copy: N8nRequest = { ...request, disableFollowRedirect: true };
	for (const key of ['url', 'uri', 'baseURL', 'qs', 'body', 'form', 'formData'] as const) {
		delete copy[key];
	}
	return copy;
}

function target(request: N8nRequest, address: string): Pick<N8nRequest, 'url'> {
	// The legacy shape is told by `uri`; n8n's helper for it also wants its own redirect switch.
	return request.uri === undefined
		? { url: address }
		: ({ uri: address, followRedirect: false, followAllRedirects: false } as unknown as N8nRequest);
}

function formBody(
	request: N8nRequest,
	parameters: Map<string, string>,
	files: Map<string, unknown>,
): Partial<N8nRequest> {
	const headers = Object.fromEntries(
		Object.entries(request.headers ?? {}).filter(([name]) => name.toLowerCase() !== 'content-type'),
	);
	if (files.size === 0) {
		const body = new URLSearchParams([...parameters]).toString();
		return { headers: { ...headers, 'Content-Type': FORM }, body };
	}
	if (request.formData) {
		return {
			headers,
			formData: { ...Object.fromEntries(parameters), ...Object.fromEntries(files) },
		};
	}
	const body = new FormData();
	for (const [name, value] of parameters) body.append(name, value);
	for (const [name, value] of files) body.append(name, value as Blob);
	return { headers, body: body as unknown as N8nRequest['body'] };
}
