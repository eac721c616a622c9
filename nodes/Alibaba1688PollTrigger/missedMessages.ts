import type { IDataObject } from 'n8n-workflow';
import { call, type Gateway } from '../Alibaba1688/gateway/call';
import { messageOf, type Message } from '../Alibaba1688/message/message';
import type { Budget } from './budget';

const LIST_API = 'cn.alibaba.open:push.query.messageList-1';
const CONFIRM_API = 'cn.alibaba.open:push.message.confirm-1';

/** No maximum is documented for confirming; a page of the list holds 200. */
const MOST_AT_ONCE = 200;

const listAnswer = {
	result: 'pushMessagePage.datas',
	list: { total: 'pushMessagePage.totalCount' },
};

/**
 * Tells 1688 that messages have arrived. Confirming one twice does no harm, so it may be sent again
 * after an unknown outcome. When the time of the poll is used up, the others are left for the next one.
 *
 * @param onConfirmed called after each call with the ids that are done
 * @throws CallError when 1688 does not confirm
 */
export async function confirmMessages(
	gateway: Gateway,
	budget: Budget,
	ids: readonly string[],
	onConfirmed: (ids: readonly string[]) => void,
): Promise<void> {
	for (let start = 0; start < ids.length && !budget.isUsedUp; start += MOST_AT_ONCE) {
		const batch = ids.slice(start, start + MOST_AT_ONCE);
		await call(gateway, {
			api: CONFIRM_API,
			parameters: { msgIdList: batch.map(BigInt) },
			effect: 'write',
			expected: { result: '' },
		});
		onConfirmed(batch);
	}
}

export interface MessageQuery {
	/** Ask 1688 for this topic or member only; undefined asks for all. */
	readonly type?: string;
	readonly userInfo?: string;
	readonly limit: number;
	readonly isWanted: (message: Message) => boolean;
}

/**
 * Reads the messages that wait at 1688 from page 1 on, each once, until there are enough of those that
 * are wanted. Reading confirms nothing. Pages come one after the other: new messages may shift them.
 *
 * @throws CallError when a page cannot be read
 */
export async function readMessages(
	gateway: Gateway,
	budget: Budget,
	{ type, userInfo, limit, isWanted }: MessageQuery,
): Promise<Message[]> {
	const wanted = new Map<string, Message>();
	for (let page = 1; wanted.size < limit && !budget.isUsedUp; page++) {
		const answer = await call(gateway, {
			api: LIST_API,
			parameters: { page, pageSize: MOST_AT_ONCE, type, userInfo },
			effect: 'read',
			expected: listAnswer,
		});
		const entries = answer.kind === 'nothing' ? [] : (answer.value as IDataObject[]);
		for (const message of entries.map(messageOf)) {
			if (wanted.size < limit && isWanted(message)) wanted.set(message.id, message);
		}
		if (entries.length < MOST_AT_ONCE) break;
	}
	return [...wanted.values()];
}
