import type {
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { CallError, type Failure } from '../gateway/failure';
import { explain } from '../gateway/explain';
import { readSigningCredential, type SigningCredential } from '../gateway/gatewaySettings';
import { InputError } from '../gateway/inputError';
import { valueAt } from '../gateway/path';
import { readTokens } from '../gateway/tokens/credentialTokens';
import { renew } from '../gateway/tokens/renew';
import { TokenError } from '../gateway/tokens/tokenError';
import { ask, askPlain, type Asked } from './testRequests';

const TIME_API = 'system:currentTime-1';
const ACCOUNT_API = 'com.alibaba.account:alibaba.account.basic-1';

const KEYS_ARE_RIGHT = 'App Key and App Secret are right';

/**
 * The 'Test' button. It asks the gateway for its time, which needs no permission and no token and so
 * proves App Key, App Secret and network; then for the account, which needs a token. The bodies are
 * judged: a web page with status 200 is no success.
 */
export async function testCredential(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	try {
		const data = credential.data ?? {};
		const signing = readSigningCredential(data);
		const failure = await askTime(this, signing);
		if (failure) return { status: 'Error', message: inOneLine(failure, TIME_API) };
		const { message, isGood } = await askAccount(this, signing, readTokens(data));
		return { status: isGood ? 'OK' : 'Error', message };
	} catch (error) {
		return { status: 'Error', message: sentence(error as Error) };
	}
}

async function askTime(
	context: ICredentialTestFunctions,
	signing: SigningCredential,
): Promise<Failure | undefined> {
	const asked = await ask(context, { ...signing, accessToken: '' }, TIME_API, '');
	if (asked.failure) return asked.failure;
	return isTime(asked.value)
		? undefined
		: { kind: 'unreadable', code: '', message: 'the answer is not the time of the gateway' };
}

/** The measured form is a bare JSON string; a gateway that follows the guide may wrap it. */
function isTime(value: unknown): boolean {
	return /\b20\d{15}[+-]\d{4}\b/.test(JSON.stringify(value));
}

interface Result {
	readonly message: string;
	readonly isGood: boolean;
}

/** Whose account the token is for, with a renewed token where the stored one has expired. */
async function askAccount(
	context: ICredentialTestFunctions,
	signing: SigningCredential,
	tokens: ReturnType<typeof readTokens>,
): Promise<Result> {
	const asked = await ask(context, signing, ACCOUNT_API, 'result');
	if (asked.failure?.kind !== 'token' || !tokens.refreshToken) {
		return accountResult(asked, signing.accessToken !== '');
	}
	try {
		// n8n keeps nothing of a test: the next call of a workflow renews by itself.
		const post = async (request: Parameters<typeof askPlain>[1]) =>
			await askPlain(context, request);
		const { accessToken } = await renew(signing, tokens, post, Date.now());
		return accountResult(
			await ask(context, { ...signing, accessToken }, ACCOUNT_API, 'result'),
			true,
		);
	} catch (error) {
		if (!(error instanceof TokenError)) return await Promise.reject(error);
		const { message, advice = '' } = error.failure;
		return bad(`the access token could not be renewed: ${message}. ${advice}`);
	}
}

/** The gateway checks the token before the permission, so a refused permission proves a good token. */
function accountResult({ failure, value }: Asked, hasToken: boolean): Result {
	if (!failure) return good(`The calls act for ${accountName(value)}`);
	switch (failure.kind) {
		case 'token':
			return hasToken
				? bad(`1688 does not accept the access token (${failure.message}). ${RENEW}`)
				: bad(`an access token is missing (${failure.message}). ${AUTHORISE}`);
		case 'permission':
			return good(
				hasToken
					? 'So is the access token; the app may not read whose account it is for'
					: 'The app may not read whose account it acts for',
			);
		case 'gateway':
		case 'business':
			return good('This gateway does not tell whose account the calls act for');
		default:
			return bad(`the access token could not be checked. ${inOneLine(failure, ACCOUNT_API)}`);
	}
}

const RENEW =
	'It is wrong or has expired: authorise the app again in the console of open.1688.com and paste the new token, or add the Refresh Token that came with it.';
const AUTHORISE =
	'Authorise the app in the console of open.1688.com and paste the token, or its Refresh Token.';

function good(more: string): Result {
	return { isGood: true, message: `${KEYS_ARE_RIGHT}. ${more}` };
}

function bad(more: string): Result {
	return { isGood: false, message: `${KEYS_ARE_RIGHT}, but ${more}` };
}

function accountName(account: unknown): string {
	const names = ['loginId', 'companyName', 'memberId'].map((name) => valueAt(account, name));
	const [first, second] = names.filter((name) => typeof name === 'string' && name !== '');
	if (!first) return 'an account without a name';
	return second ? `${String(first)} (${String(second)})` : String(first);
}

/** Never the error itself: a transport error holds the signed request. */
function sentence(error: Error): string {
	if (error instanceof InputError) {
		return [error.message, error.description].filter(Boolean).join('. ');
	}
	return inOneLine({ kind: 'unreadable', code: '', message: error.message }, TIME_API);
}

function inOneLine(failure: Failure, api: string): string {
	const { message, description } = explain(new CallError(failure, api));
	return `${message}. ${description.split('\n')[0]}`;
}
