import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { InputError } from '../../gateway/inputError';
import type { WireValue } from '../../gateway/serialise';
import { listAt } from '../../output/list';
import { readBoughtOrder } from '../order/readOrder';
import type { Fields, Steps } from '../steps';

/** The state of the goods, which 1688 compares with the state of the order. */
export const goodsStatusField: INodeProperties = {
	displayName: 'Goods Status',
	name: 'goodsStatus',
	type: 'options',
	allowArbitraryValues: true,
	options: [
		{ name: 'After Completion: Not Received', value: 'aftersaleBuyerNotReceived' },
		{ name: 'After Completion: Received', value: 'aftersaleBuyerReceived' },
		{ name: 'Before Completion: Not Sent Yet', value: 'refundWaitSellerSend' },
		{ name: 'Before Completion: On the Way', value: 'refundWaitBuyerReceive' },
		{ name: 'Before Completion: Received', value: 'refundBuyerReceived' },
	],
	default: 'refundWaitSellerSend',
	description:
		'Where the goods are (货品状态); an order is complete once its receipt was confirmed. Choose from the list, or give another by an expression.',
};

export const orderLineIdsField: INodeProperties = {
	displayName: 'Order Line IDs',
	name: 'orderEntryIds',
	type: 'string',
	default: '',
	placeholder: 'e.g. 586683458996743215, 586683458997743215',
	description:
		'The subItemIDs of the lines (子订单号), with commas between them. Leave empty for all lines, which are read from the order first.',
};

export const goodsStatusParameter = {
	name: 'goodsStatus',
	type: 'String',
	field: 'goodsStatus',
	label: 'Goods Status',
} as const;

/** A line of an order and how many pieces it has. */
export interface OrderLine {
	readonly id: string;
	readonly count: bigint;
}

/** The lines that a person named; undefined for all of the order. */
export function namedLineIds({ read }: Fields): bigint[] | undefined {
	return read('orderEntryIds', 'Long[]', 'Order Line IDs') as bigint[] | undefined;
}

/** The ids of the lines that were named, or of all lines of the order. */
export async function readLineIds(steps: Steps): Promise<WireValue> {
	const named = namedLineIds(steps);
	if (named !== undefined) return named;
	return (await linesOfOrder(steps)).map(({ id }) => BigInt(id));
}

/**
 * The lines that were named, with all their pieces, or all lines of the order.
 *
 * @throws InputError for a line that the order does not have
 */
export async function readLines(steps: Steps): Promise<OrderLine[]> {
	const lines = await linesOfOrder(steps);
	const named = namedLineIds(steps);
	if (named === undefined) return lines;
	return named.map((id) => {
		const line = lines.find((entry) => entry.id === String(id));
		if (line) return line;
		throw new InputError(
			`'Order Line IDs' has ${id}, which is no line of the order`,
			`Its lines are: ${lines.map((entry) => entry.id).join(', ')}.`,
		);
	});
}

async function linesOfOrder(steps: Steps): Promise<OrderLine[]> {
	return listAt<IDataObject>(await readBoughtOrder(steps), 'productItems').map(
		({ subItemID, quantity }) => ({
			id: String(subItemID),
			// 1688 sends quantities as decimals too, such as 2.0.
			count: BigInt(String(quantity).replace(/\.0*$/, '')),
		}),
	);
}
