import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import { InputError } from '../Alibaba1688/gateway/inputError';
import { eventsOf, isWanted, listOf } from '../Alibaba1688/message/event';
import type { Message } from '../Alibaba1688/message/message';
import { confirmMessages, readMessages, type MessageQuery } from './missedMessages';
import {
	isWithWorkflow,
	toConfirm,
	withEmitted,
	withoutConfirmed,
	type PendingState,
} from './pending';
import type { Poll } from './poll';

const STATE = 'missedMessages';
const DEFAULT_LIMIT = 1000;
/** How long a workflow that confirms by itself may take before its messages are emitted again. */
const PATIENCE_MS = 30 * 60_000;
/** How long n8n may take to store an execution after the poll that started it. */
const STORED_AFTER_MS = 20_000;
const SAMPLE_SIZE = 3;

/**
 * Emits the messages that 1688 could not push. Those of the poll before are confirmed first, once n8n
 * has had the time to store them; then the list begins anew with those that are left.
 */
export async function pollMessages(running: Poll): Promise<IDataObject[]> {
	const { context, gateway, budget, now, clock, mark } = running;
	const data = context.getWorkflowStaticData('node');
	const confirmsItself = context.getNodeParameter('confirm', 'nextPoll') === 'nextPoll';
	// What this trigger confirms itself is never emitted again; it may take several polls.
	const patienceMs = confirmsItself ? Infinity : PATIENCE_MS;
	const confirmed = new Set<string>();
	if (confirmsItself) {
		const stored = toConfirm(stateIn(data), mark, now, STORED_AFTER_MS);
		await confirmMessages(gateway, budget, stored, (ids) => {
			ids.forEach((id) => confirmed.add(id));
			const state = stateIn(data);
			if (state) data[STATE] = withoutConfirmed(state, ids);
		});
	}
	const query = readQuery(context);
	const messages = await readMessages(gateway, budget, {
		...query,
		isWanted: (message) =>
			query.isWanted(message) &&
			!confirmed.has(message.id) &&
			!isWithWorkflow(stateIn(data), mark, message.id, now, patienceMs),
	});
	// A message without a number cannot be confirmed; 1688 documents none.
	const ids = messages.map(({ id }) => id).filter((id) => /^\d+$/.test(id));
	data[STATE] = withEmitted(stateIn(data), mark, ids, clock(), patienceMs);
	return toItems(context, messages);
}

/** The first messages that wait; nothing is confirmed or remembered. */
export async function sampleMessages({ context, gateway, budget }: Poll): Promise<IDataObject[]> {
	const query = { ...readQuery(context), limit: SAMPLE_SIZE };
	return toItems(context, await readMessages(gateway, budget, query));
}

function toItems(context: IPollFunctions, messages: readonly Message[]): IDataObject[] {
	const style = {
		simplify: context.getNodeParameter('simplify', true) === true,
		splitBatches: context.getNodeParameter('options.splitBatches', false) === true,
	};
	return messages.flatMap((message) => eventsOf(message, style));
}

function stateIn(data: IDataObject): PendingState | undefined {
	return data[STATE] as PendingState | undefined;
}

function readQuery(context: IPollFunctions): MessageQuery {
	const chosen = context.getNodeParameter('topics', []) as string[];
	const topics = [...chosen, ...listOf(context.getNodeParameter('otherTopics', ''))];
	const memberIds = listOf(context.getNodeParameter('memberIds', ''));
	const limit = Number(context.getNodeParameter('options.maxMessages', DEFAULT_LIMIT));
	if (!Number.isInteger(limit) || limit < 1) {
		throw new InputError(
			`'Max Messages' is not a whole number above zero: ${limit}`,
			'Give e.g. 1000.',
		);
	}
	return {
		type: topics.length === 1 ? topics[0] : undefined,
		userInfo: memberIds.length === 1 ? memberIds[0] : undefined,
		limit,
		isWanted: (message) => isWanted(message, { topics, memberIds }),
	};
}
