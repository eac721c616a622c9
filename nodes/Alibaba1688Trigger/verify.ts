import { createHmac, timingSafeEqual } from 'node:crypto';
import { OPEN_PLATFORM_SIGNATURE } from '../Alibaba1688/gateway/sign';
import { formFields, type FormField } from './formBody';

const MESSAGE = 'message';

/** A message of which the signature holds. */
export interface Verified {
	/** The JSON text that 1688 signed. */
	readonly text: string;
	/** Upper-case hexadecimal; the same message has the same one each time it is sent. */
	readonly signature: string;
}

/**
 * Checks a pushed form. The signature is that of a call without a path: HMAC-SHA1 over name and value
 * of every field but the signature itself. 1688 sends `message` alone; a further field that is not part
 * of the signature makes it fail, so nothing unsigned gets in. Nothing is parsed before this holds.
 *
 * @param body the bytes of the request, undefined when n8n kept none (a multipart form)
 * @returns undefined when the form does not come from someone who knows the App Secret
 */
export function verifyPush(body: Buffer | undefined, appSecret: string): Verified | undefined {
	if (body === undefined || appSecret === '') return undefined;
	const fields = formFields(body);
	if (!fields) return undefined;
	const message = only(fields, MESSAGE);
	const given = only(fields, OPEN_PLATFORM_SIGNATURE);
	if (!message || !given) return undefined;
	const expected = Buffer.from(signatureOf(fields, appSecret));
	if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
	return { text: message.toString('utf8'), signature: expected.toString() };
}

/** The value of a field that occurs once; with two of them it would be open which one is meant. */
function only(fields: readonly FormField[], name: string): Buffer | undefined {
	const found = fields.filter((field) => isNamed(field, name));
	return found.length === 1 ? found[0].value : undefined;
}

function signatureOf(fields: readonly FormField[], appSecret: string): string {
	const pairs = fields
		.filter((field) => !isNamed(field, OPEN_PLATFORM_SIGNATURE))
		.map(({ name, value }) => Buffer.concat([name, value]))
		.sort(Buffer.compare);
	const hmac = createHmac('sha1', appSecret);
	for (const pair of pairs) hmac.update(pair);
	return hmac.digest('hex').toUpperCase();
}

function isNamed({ name }: FormField, text: string): boolean {
	return name.equals(Buffer.from(text));
}
