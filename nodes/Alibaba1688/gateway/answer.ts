import type { Expectation } from './envelope';
import type { Failure } from './failure';
import { parseExact } from './json';
import { redact } from './redact';
import { parseXml, shapeXml } from './xml';

/** An answer of the gateway as it came over the wire. */
export interface RawAnswer {
	readonly status: number;
	/** Names in lower case. */
	readonly headers: Readonly<Record<string, unknown>>;
	readonly text: string;
}

export type Body = { ok: true; value: unknown } | { ok: false; failure: Failure };

const EXCERPT_LENGTH = 200;

/** Larger bodies are not read: nothing that 1688 documents comes near. */
const MOST_CHARACTERS = 20_000_000;

/**
 * Reads the body of an answer: JSON with exact integers, or XML where a gateway answers that.
 * Web pages and bodies that are cut off become a failure that shows their beginning.
 *
 * @param secrets texts that must not appear in the excerpt
 */
export function readBody(
	answer: RawAnswer,
	expected: Expectation,
	secrets: readonly string[],
): Body {
	if (answer.text.length > MOST_CHARACTERS) {
		return unreadable(
			answer,
			`a body of ${answer.text.length} characters, too large to read`,
			'',
			[],
		);
	}
	const text = answer.text.replace(/^\uFEFF/, '').trim();
	if (text === '') return unreadable(answer, 'an empty body', text, secrets);
	if (/^<(!doctype\s+)?html\b/i.test(text)) {
		return unreadable(answer, 'a web page instead of data', text, secrets);
	}
	if (!text.startsWith('<')) {
		const json = parseExact(text);
		return json.ok ? json : unreadable(answer, 'a body that is no complete JSON', text, secrets);
	}
	const xml = parseXml(text);
	if (!xml.ok) return unreadable(answer, `XML that cannot be read (${xml.reason})`, text, secrets);
	return { ok: true, value: shapeXml(xml.root ?? '', xml.value, expected) };
}

function unreadable(
	answer: RawAnswer,
	what: string,
	text: string,
	secrets: readonly string[],
): Body {
	// Cut before the search, so that a large page costs nothing, and wide enough to hide a secret whole.
	const excerpt = redact(text.slice(0, 10 * EXCERPT_LENGTH), secrets).slice(0, EXCERPT_LENGTH);
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
