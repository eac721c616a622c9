import type { IHttpRequestOptions } from 'n8n-workflow';
import { InputError } from './inputError';
import { parseExact } from './json';
import { wireText } from './serialise';

/**
 * A request as n8n hands it to a credential: `url`, `body` and `qs` from nodes, `uri`, `form` and
 * `formData` from n8n's own HTTP Request node.
 */
export type N8nRequest = IHttpRequestOptions & {
	uri?: string;
	form?: unknown;
	formData?: Record<string, unknown>;
};

/** The parameters of a request, wherever they travelled, and the file parts that are not signed. */
export interface RequestContent {
	readonly parameters: Map<string, string>;
	/** File parts in the shape in which they came; empty for an ordinary call. */
	readonly files: Map<string, unknown>;
}

/** The absolute URL of a request without its query. */
export function requestUrl(request: N8nRequest): URL {
	const address = request.url || request.uri || '';
	const absolute =
		request.baseURL && !URL.canParse(address)
			? `${request.baseURL.replace(/\/+$/, '')}/${address.replace(/^\/+/, '')}`
			: address;
	if (!URL.canParse(absolute)) throw new InputError(`'${absolute}' is not a URL`);
	return new URL(absolute);
}

/**
 * Collects the parameters from URL, query and body; later places win.
 *
 * @param url the address of the request
 * @throws InputError for a body that is no set of parameters
 */
export function readContent(request: N8nRequest, url: URL): RequestContent {
	const content = { parameters: new Map<string, string>(), files: new Map<string, unknown>() };
	for (const [name, value] of url.searchParams) content.parameters.set(name, value);
	addRecord(content.parameters, request.qs);
	addBody(content, request.body, header(request, 'content-type'));
	addBody(content, request.form, '');
	for (const [name, value] of Object.entries(request.formData ?? {})) {
		if (isFilePart(value)) content.files.set(name, value);
		else addRecord(content.parameters, { [name]: value });
	}
	return content;
}

function addBody(content: RequestContent, body: unknown, contentType: string): void {
	if (body === undefined || body === null || body === '') return;
	if (body instanceof URLSearchParams) {
		for (const [name, value] of body) content.parameters.set(name, value);
	} else if (body instanceof FormData) {
		for (const [name, value] of body) {
			// A multipart form is sent with these line ends, so they are what is signed.
			if (typeof value === 'string')
				content.parameters.set(name, value.replace(/\r?\n|\r/g, '\r\n'));
			else content.files.set(name, value);
		}
	} else if (typeof body === 'string' || Buffer.isBuffer(body)) {
		addText(content.parameters, body.toString(), contentType);
	} else if (isPlainRecord(body)) {
		addRecord(content.parameters, body);
	} else {
		throw unusableBody();
	}
}

function addText(parameters: Map<string, string>, body: string, contentType: string): void {
	if (contentType.includes('json')) {
		const value = parseExact(body);
		if (!value.ok || !isPlainRecord(value.value)) throw unusableBody();
		addRecord(parameters, value.value);
	} else if (!contentType || contentType.includes('x-www-form-urlencoded')) {
		for (const [name, value] of new URLSearchParams(body)) parameters.set(name, value);
	} else {
		throw unusableBody();
	}
}

function addRecord(parameters: Map<string, string>, record: unknown): void {
	if (record instanceof URLSearchParams) {
		for (const [name, value] of record) parameters.set(name, value);
		return;
	}
	for (const [name, value] of Object.entries(record ?? {})) {
		const text = wireText(name, value);
		if (text !== undefined) parameters.set(name, text);
	}
}

function unusableBody(): InputError {
	return new InputError(
		'The body of this request cannot be signed for 1688',
		'Send the parameters as a form (Form Urlencoded), as a JSON object or in the query.',
	);
}

function isPlainRecord(value: unknown): value is Record<string, unknown> {
	if (typeof value !== 'object' || value === null) return false;
	const prototype = Object.getPrototypeOf(value) as object | null;
	// Objects from another realm (n8n's expression sandbox) have another Object.prototype.
	return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** A part with bytes: a buffer, a stream, or n8n's `{ value, options: { filename } }`. */
function isFilePart(value: unknown): boolean {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
	const part = value as { options?: unknown; pipe?: unknown };
	return Buffer.isBuffer(value) || typeof part.pipe === 'function' || part.options !== undefined;
}

/** A header by name, whatever the case in which it was written; '' when there is none. */
function header(request: N8nRequest, name: string): string {
	const found = Object.entries(request.headers ?? {}).find(([key]) => key.toLowerCase() === name);
	return String(found?.[1] ?? '').toLowerCase();
}
