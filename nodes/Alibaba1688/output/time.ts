import { isoDate } from '../gateway/date';

const CHINA_TIME = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)$/;
const EPOCH_MS = /^\d{12,13}$/;

/**
 * The ISO 8601 form of a date in any of the forms that 1688 sends: gateway dates, `yyyy-MM-dd
 * HH:mm:ss` in China time, and epoch milliseconds. Anything else is returned as it is, so that no
 * date is lost.
 */
export function isoTime(value: unknown): string | undefined {
	if (value === undefined || value === null || value === '') return undefined;
	const text = String(value);
	const [, day, time] = CHINA_TIME.exec(text) ?? [];
	if (day) return `${day}T${time}+08:00`;
	if (EPOCH_MS.test(text)) return chinaTime(Number(text));
	return isoDate(text);
}

function chinaTime(epochMs: number): string {
	const china = new Date(epochMs + 8 * 60 * 60 * 1000).toISOString();
	return china.replace('Z', '+08:00');
}
