import type { Address } from './address.mts';
import type { SandboxApp, SignatureStyle } from './apps.mts';
import { sandboxRefusal, signatureInvalid, signatureMissing, type Refusal } from './refusals.mts';
import { openPlatformSignature, recipeSignature, sameSignature } from './signature.mts';

/**
 * Whether the request was signed with the app's secret, in a style that the app may use.
 *
 * @param values all parameters of query and body, without file parts.
 */
export function checkSignature(
	style: SignatureStyle,
	app: SandboxApp,
	address: Address,
	values: Readonly<Record<string, string>>,
): Refusal | undefined {
	if (!app.styles.includes(style)) return signatureInvalid;
	return style === 'sign'
		? checkRecipe(app, address, values)
		: checkOpenPlatform(app, address, values);
}

function checkOpenPlatform(
	app: SandboxApp,
	address: Address,
	values: Readonly<Record<string, string>>,
): Refusal | undefined {
	const given = values._aop_signature;
	if (!given) return signatureMissing;
	const expected = openPlatformSignature(address.signPath, values, app.appSecret);
	return sameSignature(expected, given) ? undefined : signatureInvalid;
}

/** The recipe's fixed parameters; the recipe itself is the only source of these rules. */
const recipeRules: Record<string, (value: string | undefined, address: Address) => boolean> = {
	method: (value, { apiName }) => value === apiName,
	timestamp: (value) => /^\d{10}$/.test(value ?? ''),
	format: (value) => value === 'json',
	v: (value) => value === '2.0',
};

function checkRecipe(
	app: SandboxApp,
	address: Address,
	values: Readonly<Record<string, string>>,
): Refusal | undefined {
	const expected = recipeSignature(values, app.appSecret);
	if (!sameSignature(expected, values.sign)) return signatureInvalid;
	for (const name in recipeRules) {
		if (!recipeRules[name](values[name], address)) {
			return sandboxRefusal('ParamInvalid', `Recipe parameter ${name} is ${values[name]}`);
		}
	}
	return undefined;
}
