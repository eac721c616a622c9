import type { IDataObject } from 'n8n-workflow';
import { CallError } from '../../gateway/failure';
import { InputError } from '../../gateway/inputError';
import { OutcomeError } from '../../gateway/outcomeError';
import { valueAt } from '../../gateway/path';
import { typedValue } from '../../gateway/typedValue';
import { yuanOfFen } from '../../output/money';
import { isPaidStatus, orderStatusText } from '../../output/orderStatus';
import { textOf } from '../../output/text';
import type { ApiUse, Operation } from '../operation';
import type { Steps } from '../steps';
import { buyerOrder } from './get';
import { orderLocator } from './orderLocator';

const preparePay: ApiUse = {
	api: 'com.alibaba.trade:alibaba.trade.pay.protocolPay.preparePay-1',
	parameters: [
		{
			name: 'tradeWithholdPreparePayParam.orderId',
			type: 'Id',
			field: 'orderId',
			label: 'Order',
		},
		{
			name: 'tradeWithholdPreparePayParam.payChannel',
			type: 'String',
			field: 'payChannel',
			label: 'Channel',
		},
		// The same for every try of one order.
		{
			name: 'tradeWithholdPreparePayParam.opRequestId',
			from: (read) => `n8n-${String(read('orderId', 'Id', 'Order'))}`,
		},
		{
			name: 'tradeWithholdPreparePayParam.payAmount',
			type: 'Fen',
			field: 'payAmount',
			label: 'Amount (Yuan)',
		},
	],
	answer: { result: 'result.result' },
};

/** Time for a payment to show in the order, in milliseconds before each look. */
const WAITS_MS = [1_000, 3_000, 6_000];

const operation: Operation = {
	resource: 'order',
	operation: 'pay',
	name: 'Pay',
	action: 'Pay for an order',
	description:
		'Pay for an order at once and without a password (免密支付). This spends money: it is a money operation. It needs an agreement that Get Payment Options shows.',
	effect: 'money',
	fields: [
		orderLocator,
		{
			displayName: 'Amount (Yuan)',
			name: 'payAmount',
			type: 'string',
			default: '',
			placeholder: 'e.g. 123.45',
			description:
				'What you expect to pay; when the order costs another amount, nothing is paid. When it is empty, the amount of the order is paid.',
		},
		{
			displayName: 'Channel',
			name: 'payChannel',
			type: 'options',
			options: [
				{ name: 'Alipay (支付宝)', value: 'alipay' },
				{
					name: 'Automatic',
					value: '',
					description: '1688 tries credit first, then Alipay',
				},
				{ name: 'Credit (先采后付)', value: 'shegou' },
			],
			default: '',
			description: 'What the money is taken from',
		},
	],
	use: preparePay,
	also: [buyerOrder],
	steps: pay,
	check: 'Get the order (Order: Get) and look at its status before you pay for it again.',
};

export default operation;

/**
 * Pays the amount that the order has now. An order that is paid already is not paid again; after a
 * doubtful answer the order itself tells.
 */
async function pay(steps: Steps): Promise<IDataObject[]> {
	const orderId = String(steps.read('orderId', 'Id', 'Order'));
	const order = await readOrder(steps);
	if (order.isPaid) return [{ orderId, paySuccess: true, alreadyPaid: true, ...order.shown }];
	if (order.isPaid === undefined || order.status !== 'waitbuyerpay') {
		throw new InputError(
			`Order ${orderId} cannot be paid: ${orderStatusText(order.status) ?? order.status}`,
			'Only an order that waits for payment can be paid. Nothing was paid.',
		);
	}
	const expected = steps.read('payAmount', 'Fen', 'Amount (Yuan)');
	if (expected !== undefined && expected !== order.fen) {
		throw new InputError(
			`Order ${orderId} costs ${order.shown.totalAmount} yuan, not the ${yuanOfFen(String(expected))} of 'Amount (Yuan)'`,
			'Nothing was paid. Look at the order, then correct the amount or leave it empty.',
		);
	}
	const given = { 'tradeWithholdPreparePayParam.payAmount': order.fen };
	const answer = await steps.call(preparePay, given).catch((error: unknown) => {
		if (error instanceof CallError && error.isOutcomeUnknown) return error;
		throw error;
	});
	if (answer instanceof CallError) {
		if (await isPaidAfterAll(steps)) return [{ orderId, paySuccess: true, ...order.shown }];
		throw answer;
	}
	const result = answer.kind === 'data' ? (answer.value as IDataObject) : {};
	const paid = String(result.paySuccess) === 'true' || (await isPaidAfterAll(steps));
	if (paid) return [{ orderId, ...result, paySuccess: true, ...order.shown }];
	throw new OutcomeError(
		`Outcome unknown, check by hand: 1688 says that order ${orderId} was not paid`,
		'The order still waits for payment, but 1688 warns that the money may have gone all the same. Look at the order (Order: Get) and at your account before you pay again.',
	);
}

interface Payable {
	readonly status: string;
	readonly isPaid: boolean | undefined;
	readonly fen: bigint;
	readonly shown: { readonly totalAmount: string };
}

async function readOrder(steps: Steps): Promise<Payable> {
	const [order] = await steps.records(buyerOrder, {}, 'read');
	const status = textOf(valueAt(order, 'baseInfo.status')) ?? '';
	// Yuan at this place; digit by digit, so that nothing is rounded.
	const total = textOf(valueAt(order, 'baseInfo.totalAmount'));
	const fen = typedValue('Fen', total, "the order's amount");
	if (typeof fen !== 'bigint') {
		throw new OutcomeError('1688 does not say what the order costs', 'Nothing was paid.');
	}
	const shown = { totalAmount: String(yuanOfFen(String(fen))) };
	return { status, isPaid: isPaidStatus(status), fen, shown };
}

async function isPaidAfterAll(steps: Steps): Promise<boolean> {
	for (const ms of WAITS_MS) {
		await steps.wait(ms);
		if ((await readOrder(steps)).isPaid) return true;
	}
	return false;
}
