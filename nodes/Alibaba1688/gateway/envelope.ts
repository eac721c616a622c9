import type { Failure, FailureKind } from './failure';
import { parseExact } from './json';
import { isRecord, valueAt } from './path';
import { isRefused, readSigns, textOf, type Signs } from './signs';

/** What an operation expects of an answer that means success. */
export interface Expectation {
	/** Path of the payload, such as `result.pageResult.resultList`; '' when the whole answer is it. */
	readonly result: string;
	/**
	 * The object around the payload where sources disagree whether it is there, such as `result`: an
	 * answer without it is read as if it were, so that all paths hold for both.
	 */
	readonly wrapper?: string;
	/** The payload is a list; where the answer tells how many entries there are in all. */
	readonly list?: { readonly total?: string };
	/** Paths of which one that is filled proves success, whatever the flags say (a created order). */
	readonly provenBy?: readonly string[];
	/**
	 * Path of a flag without which it is not known whether the call was carried out: 1688 documents
	 * that a payment may say no after a time-out and yet have been made.
	 */
	readonly doubtUnless?: string;
	/** Codes, or sentences in messages, that mean "there is nothing yet" rather than a failure. */
	readonly nothingWhen?: readonly string[];
	/** The payload is JSON in a text, to be read like the answer itself; other texts are left alone. */
	readonly isJsonText?: boolean;
	/** Path of a list of parts that were refused although the call as a whole succeeded. */
	readonly refused?: string;
	/** What identifies such a part, for messages: `offerId`. */
	readonly refusedId?: string;
	/** Every entry of the payload carries a result of its own, such as `{ result: false, code, desc }`. */
	readonly entriesAreJudged?: boolean;
}

export type Verdict =
	| {
			kind: 'data';
			value: unknown;
			/** Parts that were refused although the call as a whole succeeded. */
			refused: readonly unknown[];
			/** The whole answer, for what stands beside the payload, such as a total. */
			body: unknown;
	  }
	/** No entries, and the answer said so. */
	| { kind: 'nothing' }
	| { kind: 'failure'; failure: Failure };

/** Request Timeout, and what proxies answer when somebody stopped waiting. */
const TOO_LATE = new Set([408, 499]);
const TIMEOUT_CODE = /time_?-?out/i;

const TOKEN_MESSAGE = /need user auth(orized|enticated)|user authorization is required/i;

/**
 * Judges an answer. HTTP 200 is not success: 1688 reports failure in about fifteen shapes, which all
 * come down to four questions asked in this order.
 *
 * 1. Did the gateway refuse (`error_code`, or an HTTP status of 400 and more)?
 * 2. Is there proof of success that outweighs any flag?
 * 3. Does any level of the answer (top, `result`, `results`, `result.result`) say no?
 * 4. Is the payload there?
 */
export function judge(status: number, answer: unknown, expected: Expectation): Verdict {
	const refusal = gatewayFailure(status, answer);
	if (refusal) return { kind: 'failure', failure: refusal };

	const body = wrapped(answer, expected);
	const payload = readPayload(body, expected);
	if (expected.provenBy?.some((path) => isFilled(valueAt(body, path)))) {
		return data(body, payload ?? body, expected);
	}
	const signs = readSigns(body);
	const complaint = signs.saysNo || (signs.code !== '' && !isConvincing(payload, expected));
	if (!complaint && isPresent(payload, expected)) {
		return isDoubtful(body, expected) ? DOUBTFUL : data(body, payload, expected);
	}
	if (saysNothingYet(body, signs, expected, complaint)) return { kind: 'nothing' };
	return {
		kind: 'failure',
		failure: {
			kind: 'business',
			code: signs.code,
			message: [
				signs.message() || (complaint ? '' : missing(expected)),
				...refusals(body, expected),
			]
				.filter(Boolean)
				.join('; '),
			requestId: requestIdOf(body),
		},
	};
}

function isDoubtful(body: unknown, { doubtUnless }: Expectation): boolean {
	return doubtUnless !== undefined && String(valueAt(body, doubtUnless)) !== 'true';
}

const DOUBTFUL: Verdict = {
	kind: 'failure',
	failure: {
		kind: 'unreadable',
		code: '',
		message: '1688 says that it did not succeed, which it also says when it took too long',
	},
};

/** The failure that the gateway itself reports, before any business API was reached. */
function gatewayFailure(status: number, body: unknown): Failure | undefined {
	const fields = isRecord(body) ? body : {};
	const code = textOf(fields.error_code);
	if (!code && status < 400) return undefined;
	const message = textOf(fields.error_message) || textOf(fields.exception);
	return {
		kind: gatewayKind(status, code, message),
		code: code || `HTTP ${status}`,
		message,
		requestId: requestIdOf(body),
		httpStatus: status,
	};
}

function gatewayKind(status: number, code: string, message: string): FailureKind {
	if (code.startsWith('gw.Qos') || status === 429) return 'throttled';
	// These may come from behind the gateway, after the call was carried out, whatever they say.
	if (status >= 500 || TOO_LATE.has(status) || TIMEOUT_CODE.test(code)) return 'server';
	if (code === '401' || status === 401 || TOKEN_MESSAGE.test(message)) return 'token';
	return code === 'gw.APIACLDecline' ? 'permission' : 'gateway';
}

/** Whether a payload is enough to disregard an error code that stands beside it. */
function isConvincing(payload: unknown, expected: Expectation): boolean {
	return expected.result !== '' && isFilled(payload) && isPresent(payload, expected);
}

function isPresent(payload: unknown, expected: Expectation): boolean {
	if (expected.list) return Array.isArray(payload);
	return payload !== undefined && payload !== null;
}

function isFilled(value: unknown): boolean {
	if (Array.isArray(value)) return value.length > 0;
	return value !== undefined && value !== null && value !== '' && value !== 0 && value !== '0';
}

function saysNothingYet(
	body: unknown,
	signs: Signs,
	expected: Expectation,
	complaint: boolean,
): boolean {
	const reasons = expected.nothingWhen ?? [];
	if (reasons.some((reason) => signs.code === reason || says(signs.message(), reason))) return true;
	const total = expected.list?.total && valueAt(body, expected.list.total);
	return !complaint && (total === 0 || total === '0');
}

/** A bare code is looked for among codes only: messages repeat ids, and an id may contain it. */
function says(message: string, reason: string): boolean {
	return !/^[\w.]+$/.test(reason) && message.includes(reason);
}

function data(body: unknown, value: unknown, expected: Expectation): Verdict {
	const refused = expected.refused === undefined ? [] : valueAt(body, expected.refused);
	const entries = expected.entriesAreJudged && Array.isArray(value) ? value.filter(isRefused) : [];
	return {
		kind: 'data',
		value,
		refused: [...(Array.isArray(refused) ? refused : []), ...entries],
		body,
	};
}

function wrapped(answer: unknown, { wrapper }: Expectation): unknown {
	if (wrapper === undefined || !isRecord(answer) || isRecord(answer[wrapper])) return answer;
	return { ...answer, [wrapper]: answer };
}

function readPayload(body: unknown, { result, isJsonText }: Expectation): unknown {
	const payload = valueAt(body, result);
	if (!isJsonText || typeof payload !== 'string') return payload;
	const parsed = parseExact(payload);
	return parsed.ok ? parsed.value : undefined;
}

/** Each part that was refused, in words; they say why a call failed as a whole. */
function refusals(body: unknown, { refused, refusedId }: Expectation): string[] {
	const parts = refused === undefined ? undefined : valueAt(body, refused);
	if (!Array.isArray(parts)) return [];
	return parts.map((part) => {
		const id = refusedId && isRecord(part) ? `${refusedId} ${textOf(part[refusedId])}` : '';
		const { code, message } = readSigns(part);
		return [id, code, message()].filter(Boolean).join(' ');
	});
}

function missing(expected: Expectation): string {
	return `The answer has no '${expected.result}'`;
}

function requestIdOf(body: unknown): string | undefined {
	if (!isRecord(body)) return undefined;
	return textOf(body.request_id) || textOf(body.requestId) || textOf(body.traceId) || undefined;
}
