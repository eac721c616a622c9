import type { IExecuteFunctions, IN8nHttpFullResponse } from 'n8n-workflow';
import { InputError } from '../gateway/inputError';
import type { FilePart } from '../gateway/request';

const TIMEOUT_MS = 30_000;

/**
 * Fetches a picture from the web through n8n's own helper, where its proxy and address rules live.
 * It carries no credential.
 *
 * @throws InputError when the address is none or the picture cannot be had
 */
export async function downloadFile(
	context: IExecuteFunctions,
	address: string,
	label: string,
): Promise<FilePart> {
	const url = URL.canParse(address) ? new URL(address) : undefined;
	if (!url || !/^https?:$/.test(url.protocol)) {
		throw new InputError(
			`'${label}' is not the address of a picture: ${address}`,
			'Start it with https://',
		);
	}
	let response: IN8nHttpFullResponse;
	try {
		response = (await context.helpers.httpRequest({
			url: url.href,
			encoding: 'arraybuffer',
			returnFullResponse: true,
			timeout: TIMEOUT_MS,
			abortSignal: context.getExecutionCancelSignal?.(),
		})) as IN8nHttpFullResponse;
	} catch (error) {
		// Only its code: the message of a failed request may repeat headers.
		const { code, response: answer } = error as { code?: string; response?: { status?: number } };
		return notHad(label, url, answer?.status ? `HTTP ${answer.status}` : (code ?? 'no answer'));
	}
	const data = Buffer.from(response.body as unknown as ArrayBuffer);
	const mimeType = String(response.headers['content-type'] ?? '').split(';')[0];
	return { data, fileName: url.pathname.split('/').pop() || 'image', mimeType };
}

function notHad(label: string, url: URL, why: string): never {
	throw new InputError(
		`'${label}': the picture at ${url.host} could not be downloaded (${why})`,
		'Check the address in a browser, or give the picture as binary data.',
	);
}
