import type { Failure, FailureKind } from './failure';
import { isRecord, valueAt } from './path';

/** What an operation expects of an answer that means success. */
export interface Expectation {
	/** Path of the payload, such as `result.pageResult.resultList`; '' when the whole answer is it. */
	readonly result: string;
	/** The payload is a list; where the answer tells how many entries there are in all. */
	readonly list?: { readonly total?: string };
	/** Paths of which one that is filled proves success, whatever the flags say (a created order). */
	readonly provenBy?: readonly string[];
	/** Codes or parts of messages that mean "there is nothing yet" rather than a failure. */
	readonly nothingWhen?: readonly string[];
	/** Path of a list of parts that were refused although the call as a whole succeeded. */
	readonly refused?: string;
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

/** The names that 1688's APIs use, misspellings included, most telling first. */
const FLAGS = ['success', 'succes', 'isSuccess'];
const ERROR_CODES = ['errorCode', 'errCode', 'retCode', 'resultCode', 'bizCode', 'code'];
const MESSAGES = [
	'errorMessage',
	'errorMsg',
	'erroMsg',
	'errMsg',
	'errorInfo',
	'extErrorMessage',
	'reason',
	'retMsg',
	'resultMsg',
	'message',
	'msg',
	'desc',
];
const OK_CODES = new Set(['', '0', '200', 'success', 'ok', 'null']);
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
export function judge(status: number, body: unknown, expected: Expectation): Verdict {
	const refusal = gatewayFailure(status, body);
	if (refusal) return { kind: 'failure', failure: refusal };

	const payload = valueAt(body, expected.result);
	if (expected.provenBy?.some((path) => isFilled(valueAt(body, path)))) {
		return data(body, payload ?? body, expected);
	}
	const signs = readSigns(body);
	const complaint = signs.saysNo || (signs.code !== '' && !isConvincing(payload, expected));
	if (!complaint && isPresent(payload, expected)) return data(body, payload, expected);
	if (saysNothingYet(body, signs, expected, complaint)) return { kind: 'nothing' };
	return {
		kind: 'failure',
		failure: {
			kind: 'business',
			code: signs.code,
			message: signs.message() || (complaint ? '' : missing(expected)),
			requestId: requestIdOf(body),
		},
	};
}

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
	if (code === '401' || status === 401 || TOKEN_MESSAGE.test(message)) return 'token';
	if (code === 'gw.APIACLDecline') return 'permission';
	// A 5xx may come from behind the gateway, after the call was carried out.
	return status >= 500 ? 'server' : 'gateway';
}

interface Signs {
	saysNo: boolean;
	/** The first code that does not mean success; '' when there is none. */
	code: string;
	/** Read only when something is wrong; most answers are right. */
	message: () => string;
}

function readSigns(body: unknown): Signs {
	const holders = levels(body);
	const saysNo = holders.some(
		(level) => isNo(level.result) || FLAGS.some((name) => isNo(level[name])),
	);
	return {
		saysNo,
		code: firstText(holders, ERROR_CODES, isBadCode),
		message: () => firstText(holders, MESSAGES, Boolean),
	};
}

function firstText(
	holders: ReadonlyArray<Record<string, unknown>>,
	names: readonly string[],
	matches: (text: string) => boolean,
): string {
	for (const holder of holders) {
		for (const name of names) {
			const text = textOf(holder[name]);
			if (text !== '' && matches(text)) return text;
		}
	}
	return '';
}

/** The innermost level knows best, so it comes first. */
function levels(body: unknown): Array<Record<string, unknown>> {
	return [
		valueAt(body, 'result.result'),
		valueAt(body, 'result'),
		valueAt(body, 'results'),
		body,
	].filter(isRecord);
}

function isNo(value: unknown): boolean {
	return value === false || value === 'false';
}

function isBadCode(code: string): boolean {
	return !OK_CODES.has(code.toLowerCase());
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
	if (reasons.some((reason) => signs.code === reason || signs.message().includes(reason)))
		return true;
	const total = expected.list?.total && valueAt(body, expected.list.total);
	return !complaint && (total === 0 || total === '0');
}

function data(body: unknown, value: unknown, expected: Expectation): Verdict {
	const refused = expected.refused === undefined ? [] : valueAt(body, expected.refused);
	return { kind: 'data', value, refused: Array.isArray(refused) ? refused : [], body };
}

function missing(expected: Expectation): string {
	return `The answer has no '${expected.result}'`;
}

function requestIdOf(body: unknown): string | undefined {
	if (!isRecord(body)) return undefined;
	return textOf(body.request_id) || textOf(body.requestId) || textOf(body.traceId) || undefined;
}

function textOf(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
