import type { IDataObject } from 'n8n-workflow';
import { parseExact } from '../gateway/json';
import { isRecord } from '../gateway/path';
import { isoTime } from '../output/time';
import { textOf } from '../output/text';

/** CROSSBOARD_LP_DISTRIBUTION brings a token and a signature of somebody's own user. */
const SECRET = /(token|secret|signature)$|^sign$/i;

/** The same data without tokens, secrets and signatures, at any depth, JSON in texts included. */
export function withoutSecrets(data: unknown): unknown {
	if (typeof data === 'string') return textWithoutSecrets(data);
	if (Array.isArray(data)) return data.map(withoutSecrets);
	return mapMembers(data, (name, value) => (SECRET.test(name) ? undefined : withoutSecrets(value)));
}

/** A text without secrets stays as it is; in any other, long ids become texts of all their digits. */
function textWithoutSecrets(text: string): string {
	if (!/^\s*[[{]/.test(text)) return text;
	const parsed = parseExact(text);
	if (!parsed.ok) return text;
	const clean = JSON.stringify(withoutSecrets(parsed.value));
	return clean === JSON.stringify(parsed.value) ? text : clean;
}

/** Data that is nothing but a wrapper around one model. */
const WRAPPERS = ['OrderLogisticsTracingModel', 'MailNoChangeModel'];
const ID = /(^id|Id|ID)$/;
const IDS = /(Ids|IDs)$/;
const TIME = /(Time|At)$/;

/**
 * The data in one style: ids as text whatever their length, dates as ISO 8601, and without the wrapper
 * that some topics have. Names are those of 1688.
 */
export function simplifyData(data: unknown): unknown {
	const [wrapper] = isRecord(data) ? WRAPPERS.filter((name) => isRecord(data[name])) : [];
	return simplified(wrapper ? (data as IDataObject)[wrapper] : data);
}

function simplified(data: unknown): unknown {
	return mapMembers(data, (name, value) => {
		if (ID.test(name) && typeof value === 'number') return String(value);
		if (IDS.test(name) && Array.isArray(value)) return value.map(String);
		if (TIME.test(name) && textOf(value) !== undefined) return isoTime(value) ?? value;
		return simplified(value);
	});
}

/** Topics whose data is a list of equal parts under one of these names. */
const LISTS = ['OfferInventoryChangeList', 'batchPay'];

/**
 * The parts of data that is a batch: the entries of its list, or one for each of the products that
 * `productIds` joins with commas. Data that is no batch, or an empty one, is its only part.
 */
export function partsOf(data: unknown): unknown[] {
	if (!isRecord(data)) return [data];
	for (const name of LISTS) {
		const list = data[name];
		if (Array.isArray(list) && list.length > 0) return list;
	}
	const { productIds, ...rest } = data;
	const ids = typeof productIds === 'string' ? productIds.split(',').map((id) => id.trim()) : [];
	const parts = ids.filter(Boolean).map((productId) => ({ ...rest, productId }));
	return parts.length > 0 ? parts : [data];
}

/** A copy of data with every member of its objects replaced; undefined leaves a member out. */
function mapMembers(data: unknown, change: (name: string, value: unknown) => unknown): unknown {
	if (Array.isArray(data)) return data.map((entry) => mapMembers(entry, change));
	if (!isRecord(data)) return data;
	const members = Object.entries(data)
		.map(([name, value]) => [name, change(name, value)] as const)
		.filter(([, value]) => value !== undefined);
	return Object.fromEntries(members);
}
