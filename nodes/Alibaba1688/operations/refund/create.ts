import { InputError } from '../../gateway/inputError';
import type { WireValue } from '../../gateway/serialise';
import { typedValue } from '../../gateway/typedValue';
import { simplifyCreatedRefund } from '../../output/refund';
import type { ApiUse, Operation, ReadField } from '../operation';
import { orderIdParameter } from '../order/orderLocator';
import { boughtOrder } from '../order/readOrder';
import { createFields } from './createFields';
import { goodsStatusParameter, namedLineIds, readLineIds } from './goods';
import { readDescription, readVouchers } from './texts';

const createRefund: ApiUse = {
	api: 'com.alibaba.trade:alibaba.trade.createRefund-1',
	parameters: [
		orderIdParameter,
		{ name: 'orderEntryIds', type: 'Long[]', field: 'orderEntryIds', label: 'Order Line IDs' },
		{ name: 'disputeRequest', type: 'String', field: 'disputeRequest', label: 'Kind' },
		goodsStatusParameter,
		{ name: 'applyPayment', from: (read) => readAmount(read, 'applyPayment', 'Amount (Yuan)') },
		{
			name: 'applyCarriage',
			from: (read) => readAmount(read, 'options.applyCarriage', 'Freight (Yuan)') ?? 0n,
		},
		{ name: 'applyReasonId', type: 'Id', field: 'applyReasonId', label: 'Reason ID' },
		{ name: 'description', from: (read) => readDescription(read, 'description', 150) },
		{ name: 'vouchers', from: (read) => readVouchers(read, 5) },
		{ name: 'orderEntryCountList', from: readCounts },
		{
			name: 'customRefund',
			type: 'Boolean',
			field: 'options.customRefund',
			label: 'Keep Freight as Given',
		},
		{
			name: 'refundRemark',
			type: 'String',
			field: 'options.refundRemark',
			label: 'Downstream Reason',
		},
	],
	answer: { result: 'result.result', provenBy: ['result.result.refundId'] },
	advice: {
		'5003': "Choose another 'Goods Status'.",
		'5004': "Take the 'Reason ID' from Refund: Get Reasons for the same goods status.",
		'5005': 'This reason needs evidence: upload a picture with Refund: Upload Evidence.',
		'5006': "This reason gives no freight back: leave 'Freight (Yuan)' empty.",
		'5010':
			'Check that the goods status fits the order, that the goods were received if they are to go back, and that there is no refund for these lines yet.',
		'5011': 'Ask for at most what Refund: Get Maximum gives.',
		'5013': 'Pieces to Return fit received goods before completion only, and fewer than all.',
	},
};

const operation: Operation = {
	resource: 'refund',
	operation: 'create',
	name: 'Create',
	action: 'Create a refund',
	description:
		'Ask the seller for money back (退款申请), with or without returning goods. This concerns money: it is a money operation.',
	effect: 'money',
	fields: createFields,
	use: createRefund,
	also: [boughtOrder],
	inputs: namedLineIds,
	steps: async (steps) =>
		await steps.records(createRefund, { orderEntryIds: await readLineIds(steps) }),
	simplify: simplifyCreatedRefund,
	idOf: ({ refundId }) => String(refundId ?? ''),
	check:
		'Look with Refund: Get Many, filtered by the order, whether the refund was made before you create it again.',
};

export default operation;

/** Fen; an amount below zero would be a mistake that 1688 words badly. */
function readAmount(read: ReadField, field: string, label: string): WireValue {
	const fen = read(field, 'Fen', label);
	if (typeof fen === 'bigint' && fen < 0n) {
		throw new InputError(`'${label}' is below zero`, 'Give what is to be paid back.');
	}
	return fen;
}

function readCounts(read: ReadField): WireValue {
	const given = read('options.counts', 'Json', 'Pieces to Return') as
		| { items?: Array<{ orderLineId?: unknown; count?: unknown }> }
		| undefined;
	const items = given?.items ?? [];
	if (items.length === 0) return undefined;
	return items.map(({ orderLineId, count }, index) => {
		const label = (name: string) => `Pieces to Return, entry ${index + 1}: ${name}`;
		const id = typedValue('Id', orderLineId, label('Order Line ID'));
		const pieces = typedValue('Integer', count, label('Pieces'));
		if (id === undefined) {
			throw new InputError(`'${label('Order Line ID')}' is empty`, 'Fill it in.');
		}
		if (typeof pieces !== 'bigint' || pieces < 1n) {
			throw new InputError(`'${label('Pieces')}' is not above zero`, 'Give a whole number from 1.');
		}
		return { id, count: pieces };
	});
}
