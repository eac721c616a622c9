import type { Failure } from './failure';
import { parseExact } from './json';
import { parseXml } from './xml';

/** An answer of the gateway as it came over the wire. */
export interface RawAnswer {
	readonly status: number;
	/** Names in lower case. */
	readonly headers: Readonly<Record<string, unknown>>;
	readonly text: string;
}

export type Body =
	| { ok: true; value: unknown; format: 'json' | 'xml' }
	| { ok: false; failure: Failure };

const EXCERPT_LENGTH = 200;

/**
 * Reads the body of an answer: JSON with exact integers, or XML where a gateway answers that.
 * Web pages and bodies that are cut off become a failure that shows their beginning.
 *
 * @param secrets texts that must not appear in the excerpt
 */
export function readBody(answer: RawAnswer, secrets: readonly string[]): Body {
	const text = answer.text.replace(/^\uFEFF/, '');
	const start = text.trimStart().slice(0, EXCERPT_LENGTH);
	if (/^<(!doctype\s+)?html\b/i.test(start)) {
		return unreadable(answer, 'a web page instead of data', text, secrets);
	}
	const format = start.startsWith('<') ? 'xml' : 'json';
	const parsed = format === 'xml' ? parseXml(text) : parseExact(text);
	if (parsed.ok) return { ok: true, value: parsed.value, format };
	const what =
		text.trim() === '' ? 'an empty body' : `a body that is no complete ${format.toUpperCase()}`;
	return unreadable(answer, what, text, secrets);
}

function unreadable(
	answer: RawAnswer,
	what: string,
	text: string,
	secrets: readonly string[],
): Body {
	const excerpt = redact(text, secrets).trim().slice(0, EXCERPT_LENGTH);
	const status = answer.status === 200 ? '' : `, HTTP ${answer.status}`;
	return {
		ok: false,
		failure: {
			kind: answer.status >= 500 ? 'server' : 'unreadable',
			code: answer.status === 200 ? '' : `HTTP ${answer.status}`,
			message: `1688 answered ${what}${status}${excerpt ? `: ${excerpt}` : ''}`,
			httpStatus: answer.status,
		},
	};
}

/** Some gateways echo the request in their error pages. */
function redact(text: string, secrets: readonly string[]): string {
	const protocol =
		/\b(_aop_signature|access_token|refresh_token|client_secret|sign)(["']?\s*[=:]\s*["']?)[^&"'\s<>,]+/gi;
	const cleaned = text.replace(protocol, '$1$2***');
	return secrets.reduce(
		(result, secret) => (secret ? result.replaceAll(secret, '***') : result),
		cleaned,
	);
}
