import type { Failure } from './failure';
import { isRecord, valueAt } from './path';

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
/** Those of them that only failures have. */
const ERROR_MESSAGES = ['errorMessage', 'errorMsg', 'erroMsg', 'errMsg', 'errorInfo'];
const OK_CODES = new Set(['', '0', '200', 'success', 'ok', 'null']);

/** What the fields of an answer say about success, whatever their names and places are. */
export interface Signs {
	saysNo: boolean;
	/** The first code that does not mean success; '' when there is none. */
	code: string;
	/** Read only when something is wrong; most answers are right. */
	message: () => string;
}

export function readSigns(body: unknown): Signs {
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

/** The text of an error, in answers that have no flag and no code; '' when there is none. */
export function errorText(body: unknown): string {
	return firstText(levels(body), ERROR_MESSAGES, Boolean);
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

/** Whether an entry with a result of its own says that it was refused. */
export function isRefused(entry: unknown): boolean {
	const signs = readSigns(entry);
	return signs.saysNo || signs.code !== '';
}

/** What a part of an answer says about why it was refused. */
export function businessFailure(part: unknown): Failure {
	const { code, message } = readSigns(part);
	return { kind: 'business', code, message: message() };
}

/** A text or number as text; anything else is ''. */
export function textOf(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
