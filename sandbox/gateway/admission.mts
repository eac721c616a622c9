import type { Api } from '../apis/api.mts';
import { accounts, type Account } from '../data/accounts.mts';
import { parseAddress, type Address } from './address.mts';
import { mayCall, type SignatureStyle } from './apps.mts';
import {
	businessParameters,
	checkRequired,
	checkStrictly,
	unknownParameters,
} from './arguments.mts';
import type { CallRecord } from './calls.mts';
import type { GatewayRequest } from './gateway.mts';
import { checkSignature } from './identity.mts';
import type { RequestParameters } from './parameters.mts';
import * as refusals from './refusals.mts';
import type { AppRegistry, RegisteredApp } from './registry.mts';

export interface AdmissionParts {
	/** By API id. */
	apis: ReadonlyMap<string, Api>;
	apps: AppRegistry;
	/** Refuse unknown parameters and values that are not of their documented type. */
	strictParameters: boolean;
	/** Epoch ms. */
	now: () => number;
}

/** A request that passed all checks, and who it acts for. */
export interface Admitted {
	api: Api;
	account: Account;
}

/** Decides whether a request may reach its business API. */
export class Admission {
	constructor(private readonly parts: AdmissionParts) {}

	/**
	 * Checks a request and notes in the call record what it learns on the way.
	 *
	 * The order of the checks was measured on the real gateway, but for the place of the allowance. Here
	 * the allowance follows the signature: only calls that are proven to come from the app use it up, so
	 * a stranger who knows the App Key cannot spend it. It precedes the token, so a client that hammers
	 * with an expired token is slowed down like any other.
	 */
	admit(request: GatewayRequest, call: CallRecord): Admitted | refusals.Refusal {
		const { apps, apis, strictParameters } = this.parts;
		const { values, files } = request.parameters;

		const address = parseAddress(request.path);
		if (!address) return refusals.apiUnsupported;
		call.apiId = address.apiId;

		const style = styleOf(address, request.parameters);
		const isRecipe = style === 'sign';
		call.style = style;
		call.parameters = businessParameters(values, isRecipe);
		call.appKey = isRecipe ? values.app_key : address.appKey;
		if (!style) return refusals.appKeyMissing;

		const registered = apps.find(call.appKey);
		if (!registered) return refusals.appKeyNotFound;

		const api = apis.get(address.apiId);
		if (!api) return refusals.apiUnsupported;
		call.unknownParameters = unknownParameters(api, call.parameters);

		if (api.needsSignature !== false) {
			const refusal = checkSignature(style, registered.app, address, values);
			if (refusal) return refusal;
		}
		if (!registered.bucket.take()) return refusals.frequencyExceeded;

		call.token = tokenState(registered, values.access_token, this.parts.now());
		const account = accountFor(api, registered, values.access_token, call.token);
		if (!account) return refusals.userNotAuthorized;
		if (!mayCall(registered.app, api.id)) return refusals.aclDeclined;

		const refusal =
			checkRequired(api, call.parameters, files) ??
			(strictParameters ? checkStrictly(api, call.parameters, call.unknownParameters) : undefined);
		return refusal ?? { api, account };
	}
}

/** `undefined` when the request names no App Key in either way. */
function styleOf(address: Address, { places }: RequestParameters): SignatureStyle | undefined {
	if (address.appKey) return 'openPlatform';
	return places.app_key === 'query' && places.sign === 'query' ? 'sign' : undefined;
}

export function tokenState(
	{ tokens }: RegisteredApp,
	value: string | undefined,
	now: number,
): CallRecord['token'] {
	if (value === undefined) return 'none';
	const token = tokens.get(value);
	if (!token) return 'unknown';
	return token.expired || now >= (token.expiresAt ?? Infinity) ? 'expired' : 'valid';
}

/** Who the call acts for; `undefined` when it needs a token and has no good one. */
function accountFor(
	api: Api,
	{ app, tokens }: RegisteredApp,
	tokenValue: string | undefined,
	state: CallRecord['token'],
): Account | undefined {
	if (state === 'valid') return accounts[tokens.get(tokenValue!)!.account];
	// A public API ignores a bad token.
	if (!api.needsAccessToken) return accounts[app.singleUser ?? 'seller'];
	// A self-use app needs no token, but must not send a wrong one.
	return state === 'none' && app.singleUser ? accounts[app.singleUser] : undefined;
}
