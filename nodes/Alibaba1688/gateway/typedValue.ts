import { isDate } from './date';
import { InputError } from './inputError';
import { parseWire } from './json';
import type { WireValue } from './serialise';

/** The types of the 1688 documentation that operations use; `Id` is a Long above zero, `Long[]` holds such. */
export type ParameterType =
	| 'String'
	| 'Id'
	| 'Long'
	| 'Integer'
	| 'Double'
	/** Yuan as a person writes them; sent as a whole number of fen. */
	| 'Fen'
	| 'Boolean'
	| 'Date'
	| 'Long[]'
	| 'String[]'
	| 'Json';

type Reader = (value: unknown, label: string) => WireValue;

const LONGEST_TEXT = 1_000_000;
const LARGEST_LONG = 2n ** 63n - 1n;

const readers: Record<ParameterType, Reader> = {
	String: readText,
	Id: readId,
	Long: readLong,
	Integer: (value, label) => {
		const number = readLong(value, label);
		if (number > 2147483647n || number < -2147483648n) {
			throw wrong(label, value, 'is out of range', 'Give a number below 2147483648.');
		}
		return number;
	},
	Double: (value, label) => {
		const text = String(value).trim();
		// The text is sent as it is, so that an amount such as 12.10 is not changed on the way.
		if (!/^-?\d+(\.\d+)?$/.test(text)) {
			throw wrong(label, value, 'is not a number', 'Write it with digits and a dot, e.g. 12.50');
		}
		return text;
	},
	Fen: (value, label) => {
		const match = /^(-?)(\d{1,15})(?:\.(\d{1,2}))?$/.exec(String(value).trim());
		if (!match) {
			throw wrong(
				label,
				value,
				'is not an amount in yuan',
				'Write it with at most two decimals, e.g. 12.50',
			);
		}
		const [, sign, yuan, fen = ''] = match;
		return BigInt(`${sign}${yuan}${fen.padEnd(2, '0')}`);
	},
	Boolean: (value, label) => {
		if (value === true || value === 'true') return true;
		if (value === false || value === 'false') return false;
		throw wrong(label, value, 'is neither true nor false', 'Give true or false.');
	},
	Date: readDate,
	'Long[]': (value, label) => listOf(value).map((entry) => readId(entry, label)),
	'String[]': (value, label) => listOf(value).map((entry) => readText(entry, label)),
	Json: (value, label) => {
		if (typeof value === 'string') checkLength(value, label);
		const parsed = typeof value === 'string' ? parseWire(value) : { ok: true as const, value };
		if (parsed.ok && typeof parsed.value === 'object' && parsed.value !== null) {
			return parsed.value as WireValue;
		}
		throw wrong(label, value, 'is no JSON object or array', 'Give an object or an array.');
	},
};

/**
 * Turns what a person gave for a parameter into the value that is sent.
 *
 * @param label what people call the parameter; messages name it
 * @returns undefined for an empty value, which is not sent
 * @throws InputError when the value does not fit the type
 */
export function typedValue(type: ParameterType, value: unknown, label: string): WireValue {
	if (value === undefined || value === null || value === '') return undefined;
	if (Array.isArray(value) && value.length === 0 && type !== 'Json') return undefined;
	return readers[type](value, label);
}

function readText(value: unknown, label: string): string {
	if (typeof value === 'object') throw wrong(label, value, 'is not text', 'Give one text.');
	const text = String(value);
	checkLength(text, label);
	return text;
}

function checkLength(text: string, label: string): void {
	if (text.length <= LONGEST_TEXT) return;
	throw new InputError(
		`'${label}' has ${text.length} characters, more than 1688 takes`,
		`Give at most ${LONGEST_TEXT} characters.`,
	);
}

function readId(value: unknown, label: string): bigint {
	const id = readLong(value, label);
	if (id <= 0n) throw wrong(label, value, 'is not an ID', 'An ID is a whole number above zero.');
	return id;
}

/** The entries of a list, or of a text with commas, semicolons, spaces or lines between them. */
function listOf(value: unknown): unknown[] {
	if (Array.isArray(value)) return value as unknown[];
	return String(value)
		.split(/[\s,;，；]+/)
		.filter((entry) => entry !== '');
}

function readLong(value: unknown, label: string): bigint {
	if (typeof value === 'bigint') return value;
	const text = String(value).trim();
	if (typeof value === 'number' && !Number.isSafeInteger(value) && Number.isInteger(value)) {
		throw wrong(
			label,
			value,
			'has already lost digits',
			'Pass it as text: long ids do not fit a number.',
		);
	}
	if (/^-?\d+([.,]\d+)?e\+?\d+$/i.test(text)) {
		throw wrong(
			label,
			value,
			'was rounded by a spreadsheet',
			'Format the column as text before entering the ids, so that all digits are kept.',
		);
	}
	if (!/^-?\d+$/.test(text)) {
		throw wrong(label, value, 'is not a whole number', 'Give digits only, e.g. 584051070147');
	}
	if (text.length > 20 || BigInt(text) > LARGEST_LONG || BigInt(text) < -LARGEST_LONG) {
		throw wrong(label, value, 'has too many digits', 'Numbers at 1688 have up to 19 digits.');
	}
	return BigInt(text);
}

const ISO_DATE =
	/^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?$/i;

/** ISO 8601 (China time when no offset is given), epoch milliseconds, a Date, or n8n's DateTime. */
function readDate(value: unknown, label: string): Date {
	const date = toDate(value);
	if (date === undefined || Number.isNaN(date.getTime())) {
		throw wrong(
			label,
			value,
			'is not a date',
			'Write it as 2026-01-31 or 2026-01-31T09:30:00+08:00',
		);
	}
	return date;
}

function toDate(value: unknown): Date | undefined {
	if (isDate(value)) return value;
	if (typeof value === 'number') return isEpochMillis(value) ? new Date(value) : undefined;
	if (typeof value === 'object') {
		const millis = (value as { toMillis?: () => number }).toMillis?.();
		return millis === undefined ? undefined : new Date(millis);
	}
	const text = String(value).trim();
	if (/^\d{12,13}$/.test(text)) return new Date(Number(text));
	if (!ISO_DATE.test(text) || !isCalendarDay(text)) return undefined;
	const [, day, time = '', offset = ''] = /^(.{10})[T ]?([\d:.,]*)\s*(.*)$/i.exec(text) ?? [];
	return new Date(`${day}T${time.replace(',', '.') || '00:00'}${offset || '+08:00'}`);
}

/** Years 1973 to 2286; days of a spreadsheet, seconds and 20260131 would become dates of 1970. */
function isEpochMillis(value: number): boolean {
	return value >= 1e11 && value < 1e13;
}

/** Date.parse takes 30 February for 2 March. */
function isCalendarDay(text: string): boolean {
	const [year, month, day] = text.slice(0, 10).split('-').map(Number);
	const date = new Date(Date.UTC(year, month - 1, day));
	return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function wrong(label: string, value: unknown, what: string, fix: string): InputError {
	const shown = typeof value === 'object' ? shownJson(value) : String(value);
	return new InputError(`'${label}' ${what}: ${shown.slice(0, 60)}`, fix);
}

function shownJson(value: unknown): string {
	return JSON.stringify(value, (_key, entry: unknown) =>
		typeof entry === 'bigint' ? String(entry) : entry,
	);
}
