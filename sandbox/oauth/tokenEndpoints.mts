import type { Api } from '../apis/api.mts';
import { accounts } from '../data/accounts.mts';
import { parseAddress } from '../gateway/address.mts';
import { jsonAnswer, type Answer } from '../gateway/answer.mts';
import type { CallRecord } from '../gateway/calls.mts';
import { toGatewayDate } from '../gateway/dates.mts';
import type { GatewayRequest } from '../gateway/gateway.mts';
import { refusalBody } from '../gateway/refusals.mts';
import type { AppRegistry } from '../gateway/registry.mts';
import { TokenRefusal, type Handout, type TokenOffice } from './tokenOffice.mts';

type Values = Readonly<Record<string, string>>;

/** What a token endpoint wants of a request; other parameters are refused, `optional` ones are not. */
interface Endpoint {
	required: readonly string[];
	optional?: readonly string[];
	answer: (office: TokenOffice, appKey: string, values: Values) => Handout;
}

const identity = ['client_id', 'client_secret'];

const redeemCode: Endpoint = {
	required: [...identity, 'grant_type', 'redirect_uri', 'code'],
	optional: ['need_refresh_token'],
	answer: (office, appKey, { code, redirect_uri, need_refresh_token }) =>
		office.redeem(appKey, code, redirect_uri, need_refresh_token === 'true'),
};

/** Whether 1688 minds `need_refresh_token` here is not known; n8n sends it with every request. */
const refreshToken: Endpoint = {
	required: [...identity, 'grant_type', 'refresh_token'],
	optional: ['need_refresh_token'],
	answer: (office, appKey, { refresh_token }) => office.refresh(appKey, refresh_token),
};

const postponeToken: Endpoint = {
	required: [...identity, 'refresh_token', 'access_token'],
	answer: (office, appKey, { refresh_token, access_token }) =>
		office.postpone(appKey, refresh_token, access_token),
};

const grants: Record<string, Endpoint> = {
	authorization_code: redeemCode,
	refresh_token: refreshToken,
};

const endpoints: Record<string, (values: Values) => Endpoint | undefined> = {
	'system.oauth2:getToken-1': ({ grant_type }) => grants[grant_type],
	'system.oauth2:postponeToken-1': () => postponeToken,
};

/** Parameters that may be seen in the record of a call. */
const notSecret = ['grant_type', 'need_refresh_token', 'redirect_uri', 'client_id'];

/** The endpoint as an API, for the faults. */
export function tokenApi(id: string): Api {
	return {
		id,
		needsAccessToken: false,
		needsSignature: false,
		parameters: [],
		handle: () => ({}),
		failure: (code, message) => refusalBody({ status: 200, code, message }, ''),
	};
}

/** Notes who asks for what, when the request is for a token endpoint. */
export function isTokenRequest({ path, parameters }: GatewayRequest, call: CallRecord): boolean {
	const address = parseAddress(path);
	if (!address || !(address.apiId in endpoints)) return false;
	call.apiId = address.apiId;
	call.appKey = address.appKey;
	call.parameters = Object.fromEntries(
		notSecret.filter((name) => name in parameters.values).map((n) => [n, parameters.values[n]]),
	);
	return true;
}

/** Answers the unsigned requests for tokens. Only POST is served, as documented. */
export function tokenAnswer(
	apps: AppRegistry,
	office: TokenOffice,
	{ httpMethod, parameters: { values } }: GatewayRequest,
	call: CallRecord,
): Answer & { delivery: 'whole' } {
	try {
		if (httpMethod !== 'POST') throw new TokenRefusal('POST is required');
		const endpoint = endpoints[call.apiId](values);
		if (!endpoint) throw new TokenRefusal('grant_type is invalid');
		checkNames(endpoint, values);
		const app = apps.find(call.appKey)?.app;
		if (app?.appKey !== values.client_id) throw new TokenRefusal('client_id is invalid');
		if (app.appSecret !== values.client_secret) throw new TokenRefusal('client_secret is invalid');
		call.reached = true;
		return jsonAnswer(200, handoutBody(endpoint.answer(office, call.appKey, values), office));
	} catch (error) {
		if (!(error instanceof TokenRefusal)) throw error;
		office.counts.refused++;
		call.outcome = 'refused';
		return refused(error.message, office, call.requestId);
	}
}

function checkNames({ required, optional = [] }: Endpoint, values: Values): void {
	for (const name of required) {
		if (!values[name]) throw new TokenRefusal(`${name} is missing`);
	}
	for (const name in values) {
		if (![...required, ...optional].includes(name)) throw new TokenRefusal(`${name} is unknown`);
	}
}

/** The documented answer; texts where the sample has texts. */
function handoutBody({ account, accessToken, lifeMs, refreshToken }: Handout, office: TokenOffice) {
	const { expiresIn, timeoutFormat } = office.settings;
	const { userId, loginId, memberId } = accounts[account];
	const seconds = Math.floor(lifeMs / 1000);
	return {
		aliId: String(userId),
		resource_owner: loginId,
		memberId,
		expires_in: expiresIn === 'text' ? String(seconds) : seconds,
		access_token: accessToken,
		...(refreshToken && {
			refresh_token: refreshToken.value,
			refresh_token_timeout: timeoutText(refreshToken.expiresAt!, timeoutFormat),
		}),
	};
}

function timeoutText(epochMs: number, format: 'seconds' | 'milliseconds'): string {
	const date = toGatewayDate(epochMs);
	return format === 'milliseconds' ? date : date.replace(/\d{3}(?=\+)/, '');
}

/** No source shows a real one: the code is HTTP's, which a client of postponeToken reports. */
function refused(message: string, { settings }: TokenOffice, requestId: string) {
	const { refusalStatus: status, refusalStyle } = settings;
	const body =
		refusalStyle === 'oauth'
			? { error: 'invalid_grant', error_description: message }
			: refusalBody({ status, code: '400', message }, requestId);
	return jsonAnswer(status, body);
}
