import type { IHttpRequestOptions } from 'n8n-workflow';
import { request } from 'undici';

/** Options in either shape that n8n hands to a credential, as far as tests read them. */
export interface SignedOptions {
	method?: string;
	baseURL?: string;
	url?: string;
	uri?: string;
	qs?: unknown;
	body?: unknown;
	form?: unknown;
	headers?: unknown;
	[key: string]: unknown;
}

/** What a server is sent, taken apart; a name that comes twice is kept twice. */
export interface Received {
	method: string;
	url: URL;
	/** From the protocol to the end of the path. */
	signPath: string;
	query: Array<[string, string]>;
	body: Array<[string, string]>;
	/** Query and body together, as the gateway merges them. */
	parameters: Record<string, string>;
}

/**
 * What a gateway receives when n8n sends these options.
 *
 * @throws Error when a name is sent twice or a body is not a form.
 */
export function received(options: IHttpRequestOptions | SignedOptions): Received {
	const { method = 'GET', baseURL = '', url, uri, qs, body, form } = options as SignedOptions;
	const address = new URL(baseURL + String(url ?? uri));
	const query = [...address.searchParams, ...pairs(qs)];
	if (form !== undefined && body !== undefined) throw new Error('Two bodies');
	const fields = pairs(form ?? body);
	const parameters: Record<string, string> = {};
	for (const [name, value] of [...query, ...fields]) {
		if (Object.hasOwn(parameters, name)) throw new Error(`${name} is sent twice`);
		parameters[name] = value;
	}
	return {
		method,
		url: address,
		signPath: address.pathname.replace('/openapi/', ''),
		query,
		body: fields,
		parameters,
	};
}

/** Sends the options as a client would and gives the status and the text of the answer. */
export async function send(options: IHttpRequestOptions | SignedOptions) {
	const { method, url, query, body } = received(options);
	const target = new URL(url.pathname, url);
	target.search = new URLSearchParams(query).toString();
	const answer = await request(target, {
		method: method as 'GET' | 'POST',
		...(body.length > 0 && {
			headers: { 'content-type': 'application/x-www-form-urlencoded' },
			body: new URLSearchParams(body).toString(),
		}),
	});
	return { status: answer.statusCode, text: await answer.body.text() };
}

function pairs(part: unknown): Array<[string, string]> {
	if (part === undefined || part === null) return [];
	if (typeof part === 'string') return [...new URLSearchParams(part)];
	if (part instanceof URLSearchParams) return [...part];
	return Object.entries(part).map(([name, value]) => {
		if (typeof value !== 'string') throw new Error(`${name} is no text: ${typeof value}`);
		return [name, value];
	});
}
