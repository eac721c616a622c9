import type { IDataObject } from 'n8n-workflow';
import { parseExact } from '../gateway/json';
import { isRecord } from '../gateway/path';
import { textOf } from '../output/text';
import { isoTime } from '../output/time';

/** A message of 1688, pushed or pulled. */
export interface Message {
	/** `msgId` as digits; '' when there is none. */
	readonly id: string;
	/** The topic, such as ORDER_BUYER_VIEW_ORDER_PAY; '' when there is none. */
	readonly type: string;
	/** Whom it is about: `userInfo`, such as b2b-1623492085. */
	readonly memberId: string;
	/** What the topic tells; JSON in a text is read, any other text stays one. */
	readonly data: unknown;
	/** When the event happened, epoch ms, as exact as 1688 says; undefined when it does not. */
	readonly sentAtMs: number | undefined;
}

/** Reads the text of a pushed message. One that is no JSON object becomes the data of no topic. */
export function readMessage(text: string): Message {
	const parsed = parseExact(text);
	if (parsed.ok && isRecord(parsed.value)) return messageOf(parsed.value as IDataObject);
	return { id: '', type: '', memberId: '', data: text, sentAtMs: undefined };
}

/** Reads the envelope, which the list of missed messages has in the same form. */
export function messageOf(envelope: IDataObject): Message {
	const { msgId, type, userInfo, gmtBorn, topicGroup, topicName } = envelope;
	const data = dataOf(envelope.data);
	return {
		id: textOf(msgId) ?? '',
		type: textOf(type) || [topicGroup, topicName].filter(Boolean).join('_'),
		memberId: textOf(userInfo) ?? '',
		data,
		sentAtMs: (isRecord(data) ? chinaTime(data.msgSendTime) : undefined) ?? epoch(gmtBorn),
	};
}

/** Documented as text with JSON in it and printed as an object. */
function dataOf(data: unknown): unknown {
	if (typeof data !== 'string') return data;
	const parsed = parseExact(data);
	return parsed.ok && typeof parsed.value === 'object' && parsed.value !== null
		? parsed.value
		: data;
}

/** `2018-05-30 19:24:18` in China as epoch ms; undefined for anything else. */
function chinaTime(value: unknown): number | undefined {
	const ms = typeof value === 'string' ? Date.parse(isoTime(value) ?? '') : NaN;
	return Number.isNaN(ms) ? undefined : ms;
}

/** Epoch ms as a number or text; undefined for anything else. */
function epoch(value: unknown): number | undefined {
	const text = textOf(value) ?? '';
	return /^\d{12,13}$/.test(text) ? Number(text) : undefined;
}
