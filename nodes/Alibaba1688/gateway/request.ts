import type { IHttpRequestOptions } from 'n8n-workflow';
import { apiPath, parseApiId } from './apiId';
import type { GatewaySettings } from './gatewaySettings';
import { wireText, type WireValue } from './serialise';

/** A file that travels as a part of its own and is left out of the signature. */
export interface FilePart {
	readonly data: Buffer;
	readonly fileName: string;
	readonly mimeType: string;
}

export interface RequestContent {
	readonly parameters: Readonly<Record<string, string>>;
	readonly files: Readonly<Record<string, FilePart>>;
}

const TIMEOUT_MS = 30_000;

/** The texts of the parameters; what is empty is left out. */
export function wireParameters(
	parameters: Readonly<Record<string, WireValue>>,
): Record<string, string> {
	const texts: Record<string, string> = {};
	for (const [name, value] of Object.entries(parameters)) {
		const text = wireText(name, value);
		if (text !== undefined) texts[name] = text;
	}
	return texts;
}

/**
 * The unsigned request: the credential adds App Key, token and signature.
 *
 * @param longestMs milliseconds that are left for an answer, where they are counted
 */
export function buildRequest(
	settings: GatewaySettings,
	api: string,
	{ parameters, files }: RequestContent,
	longestMs = Infinity,
): IHttpRequestOptions {
	return {
		method: 'POST',
		url: `${settings.gatewayUrl}/${apiPath(parseApiId(api))}`,
		body: Object.keys(files).length === 0 ? { ...parameters } : multipart(parameters, files),
		// The raw text: n8n's own JSON parsing rounds ids of more than 15 digits.
		encoding: 'text',
		json: false,
		returnFullResponse: true,
		// Refusals come as JSON with status 400 and 401; the envelope judges them.
		ignoreHttpStatusErrors: true,
		// Zero would mean no end.
		timeout: Math.max(1, Math.min(TIMEOUT_MS, longestMs)),
	};
}

function multipart(
	parameters: RequestContent['parameters'],
	files: RequestContent['files'],
): IHttpRequestOptions['body'] {
	const form = new FormData();
	for (const [name, value] of Object.entries(parameters)) form.append(name, value);
	for (const [name, { data, fileName, mimeType }] of Object.entries(files)) {
		form.append(name, new Blob([new Uint8Array(data)], { type: mimeType }), fileName);
	}
	// n8n's type names the form-data library; its HTTP client takes the standard class as well.
	return form as unknown as IHttpRequestOptions['body'];
}
