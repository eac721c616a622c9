import type { IDataObject } from 'n8n-workflow';
import { CallError } from '../../gateway/failure';
import { InputError } from '../../gateway/inputError';
import { wireText } from '../../gateway/serialise';
import { createdOrders } from '../../output/createdOrder';
import type { Steps } from '../steps';
import { readCargo, type Ware } from './cargo';
import { findBought } from './findBought';
import { lookAgain } from './lookAgain';

/** A purchase of this run: items with the same external order number are one order. */
interface Purchase {
	readonly content: string;
	readonly orders: Promise<IDataObject[]>;
}

/**
 * Places an order, and with an external order number only once: a node cannot know that it is being
 * repeated, so the order is looked for before it is placed, and again when the answer was lost. What
 * is found is given as `existing`. When that cannot be told, nothing is bought.
 */
export async function buyOnce(steps: Steps): Promise<IDataObject[]> {
	const outOrderId = steps.read('outOrderId', 'String', 'External Order Number');
	const wares = readCargo(steps.read);
	if (typeof outOrderId !== 'string') return await place(steps);

	const key = `order ${outOrderId}`;
	const content = wireText('', [steps.use.api, ...wares.map((ware) => ({ ...ware }))]) ?? '';
	const before = steps.shared.get(key) as Purchase | undefined;
	if (before) return await existing(before, content, outOrderId);
	const orders = find(steps, outOrderId, wares);
	steps.shared.set(key, { content, orders } satisfies Purchase);
	return await orders;
}

async function existing(
	{ content, orders }: Purchase,
	own: string,
	outOrderId: string,
): Promise<IDataObject[]> {
	if (content !== own) {
		throw new InputError(
			`Another item of this run has the same External Order Number '${outOrderId}' for other products`,
			'Give each purchase a number of its own.',
		);
	}
	return (await orders).map((order) => ({ ...order, existing: true }));
}

async function find(
	steps: Steps,
	outOrderId: string,
	wares: readonly Ware[],
): Promise<IDataObject[]> {
	// In a repeat of the node the journal knows what became of the call, better than any list.
	if (!steps.isRecorded(steps.use)) {
		const bought = await findBought(steps, outOrderId, wares);
		if (bought.kind === 'found') return [{ orderId: bought.orderId, existing: true }];
		if (bought.kind === 'unclear') throw unclear(outOrderId, bought.why);
	}
	return await place(steps).catch(async (error: unknown) => {
		const isLost = error instanceof CallError && error.isOutcomeUnknown;
		const found = isLost ? await findAfterwards(steps, outOrderId, wares) : undefined;
		return found ?? (await Promise.reject<IDataObject[]>(error));
	});
}

/** The answer was lost: the order may be there, now or in a moment. It is not placed a second time. */
async function findAfterwards(
	steps: Steps,
	outOrderId: string,
	wares: readonly Ware[],
): Promise<IDataObject[] | undefined> {
	return await lookAgain(steps, async () => {
		const bought = await findBought(steps, outOrderId, wares);
		return bought.kind === 'found' ? [{ orderId: bought.orderId, existing: true }] : undefined;
	});
}

async function place(steps: Steps): Promise<IDataObject[]> {
	const answer = await steps.call(steps.use);
	return answer.kind === 'data' ? createdOrders(answer.value as IDataObject) : [];
}

function unclear(outOrderId: string, why: string): InputError {
	return new InputError(
		`Outcome unknown, check by hand: whether the order '${outOrderId}' was placed before cannot be told, because ${why}`,
		'Nothing was bought. Look at 1688 whether this purchase was made. If not, place it with another External Order Number, or without one.',
	);
}
