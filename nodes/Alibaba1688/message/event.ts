import type { IDataObject } from 'n8n-workflow';
import { isoTime } from '../output/time';
import type { Message } from './message';
import { partsOf, simplifyData, withoutSecrets } from './topicData';

/** How messages become items. */
export interface EventStyle {
	readonly simplify: boolean;
	/** One item for each part of a topic whose data is a batch. */
	readonly splitBatches: boolean;
}

/**
 * The items of a message: `{type, data, messageId, sentAt, memberId}`. The parts of a batch share the
 * `messageId` and carry their place as `entry`.
 */
export function eventsOf(message: Message, { simplify, splitBatches }: EventStyle): IDataObject[] {
	const clean = withoutSecrets(message.data);
	const parts = splitBatches ? partsOf(clean) : [clean];
	return parts.map((part, entry) => ({
		type: message.type,
		data: (simplify ? simplifyData(part) : part) as IDataObject,
		messageId: message.id,
		sentAt: isoTime(message.sentAtMs) ?? null,
		memberId: message.memberId,
		...(parts.length > 1 ? { entry } : {}),
	}));
}

/** Which messages are wanted; an empty list asks for all. */
export interface Wanted {
	readonly topics: readonly string[];
	readonly memberIds: readonly string[];
}

export function isWanted({ type, memberId }: Message, { topics, memberIds }: Wanted): boolean {
	return (
		(topics.length === 0 || topics.includes(type)) &&
		(memberIds.length === 0 || memberIds.includes(memberId))
	);
}

/** The parts of a text that a person joined with commas, Chinese ones included, or lines. */
export function listOf(text: unknown): string[] {
	return String(text ?? '')
		.split(/[\s,;，；、]+/)
		.filter(Boolean);
}
