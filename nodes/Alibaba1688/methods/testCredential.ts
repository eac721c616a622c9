import type {
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { readBody } from '../gateway/answer';
import { apiPath, parseApiId } from '../gateway/apiId';
import { judge } from '../gateway/envelope';
import { explain } from '../gateway/explain';
import { CallError, type Failure } from '../gateway/failure';
import { readSigningCredential, type SigningCredential } from '../gateway/gatewaySettings';
import { InputError } from '../gateway/inputError';
import { redact } from '../gateway/redact';
import { signRequest } from '../gateway/signRequest';

const API = 'system:currentTime-1';
const EXPECTED = { result: '' };
const TIMEOUT_MS = 10_000;

/**
 * The 'Test' button. It asks the gateway for its time, which needs no permission and no token and so
 * proves App Key, App Secret and network, and judges the body: a web page with status 200 is no success.
 */
export async function testCredential(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	try {
		const signing = { ...readSigningCredential(credential.data ?? {}), accessToken: '' };
		const failure = await askTime(this, signing);
		if (!failure) return { status: 'OK', message: 'App Key and App Secret are right' };
		return { status: 'Error', message: inOneLine(failure) };
	} catch (error) {
		return { status: 'Error', message: sentence(error as Error) };
	}
}

async function askTime(
	context: ICredentialTestFunctions,
	credential: SigningCredential,
): Promise<Failure | undefined> {
	const { url, method, headers, body } = signRequest(
		credential,
		{ url: `${credential.gatewayUrl}/${apiPath(parseApiId(API))}` },
		Date.now(),
	);
	// This context offers n8n's older helper only.
	const response = (await context.helpers.request({
		uri: url,
		method,
		headers,
		body,
		json: false,
		timeout: TIMEOUT_MS,
		followRedirect: false,
		simple: false,
		resolveWithFullResponse: true,
	})) as { statusCode: number; headers: Record<string, unknown>; body: unknown };
	const answer = {
		status: response.statusCode,
		headers: response.headers,
		text: String(response.body ?? ''),
	};
	const read = readBody(answer, EXPECTED, [credential.appSecret]);
	if (!read.ok) return read.failure;
	const verdict = judge(answer.status, read.value, EXPECTED);
	if (verdict.kind === 'failure') {
		const message = redact(verdict.failure.message, [credential.appSecret]);
		return { ...verdict.failure, message };
	}
	return isTime(read.value)
		? undefined
		: { kind: 'unreadable', code: '', message: 'the answer is not the time of the gateway' };
}

/** The measured form is a bare JSON string; a gateway that follows the guide may wrap it. */
function isTime(value: unknown): boolean {
	return /\b20\d{15}[+-]\d{4}\b/.test(JSON.stringify(value));
}

/** Never the error itself: a transport error holds the signed request. */
function sentence(error: Error): string {
	if (error instanceof InputError) {
		return [error.message, error.description].filter(Boolean).join('. ');
	}
	const { code } = error as { code?: unknown };
	return inOneLine({
		kind: 'network',
		code: typeof code === 'string' ? code : '',
		message: error.message,
	});
}

function inOneLine(failure: Failure): string {
	const { message, description } = explain(new CallError(failure, API));
	return `${message}. ${description.split('\n')[0]}`;
}
