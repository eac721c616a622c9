import type { IDataObject } from 'n8n-workflow';
import { valueAt } from '../../gateway/path';
import { CallError } from '../../gateway/failure';
import { InputError } from '../../gateway/inputError';
import { typedValue } from '../../gateway/typedValue';
import { yuanOfFen } from '../../output/money';
import { textOf } from '../../output/text';
import type { Fields, Steps } from '../steps';
import { lookAgain } from './lookAgain';
import { readBoughtOrder } from './readOrder';

const UNPAID = 'waitbuyerpay';

/** States that prove no payment; an order that tells none proves none either. */
const NOT_PAID = new Set([UNPAID, 'cancel', 'terminated', '']);

/**
 * Pays an order without a password, once. The order is read first: it must wait for payment and cost
 * what the user expects. `paySuccess: false` does not mean that nothing was paid (1688's own page says
 * so of time-outs), so the order is read again, and the payment is never sent a second time.
 */
export async function payOnce(steps: Steps): Promise<IDataObject[]> {
	const orderId = String(steps.read('orderId', 'Id', 'Order'));
	const expected = expectedAmount(steps);
	const given = (fen: bigint) => ({
		'tradeWithholdPreparePayParam.payAmount': fen,
		'tradeWithholdPreparePayParam.opRequestId': `n8n-pay-${orderId}`,
	});

	const order = await readBoughtOrder(steps);
	const due = amountOf(order);
	const isRepeat = steps.isRecorded(steps.use, given(expected ?? due));
	if (!isRepeat) checkOrder(order, due, expected);

	const amount = expected ?? due;
	const payment = { orderId, amount: yuanOfFen(String(amount)) };
	return await steps.records(steps.use, given(amount)).then(
		([paid]) => [{ ...payment, paid: true, ...paid }],
		async (error: unknown) => {
			const isLost = error instanceof CallError && error.isOutcomeUnknown;
			const status = isLost ? await paidAfterAll(steps) : undefined;
			if (status) return [{ ...payment, paid: true, orderStatus: status }];
			return await Promise.reject<IDataObject[]>(error);
		},
	);
}

/** Fen that a person expects to pay; undefined for whatever the order costs. */
export function expectedAmount({ read }: Fields): bigint | undefined {
	return read('payAmount', 'Fen', 'Amount (Yuan)') as bigint | undefined;
}

/** The status of the order once it no longer waits for payment; undefined while it does. */
async function paidAfterAll(steps: Steps): Promise<string | undefined> {
	return await lookAgain(steps, async () => {
		const status = statusOf(await readBoughtOrder(steps));
		return NOT_PAID.has(status) ? undefined : status;
	});
}

/** @throws InputError before anything is paid */
function checkOrder(order: IDataObject, due: bigint, expected: bigint | undefined): void {
	const status = statusOf(order);
	if (status !== UNPAID) {
		throw new InputError(
			`The order does not wait for payment: its status is ${status || 'unknown'}`,
			'Nothing was paid. Pay only orders with the status waitbuyerpay.',
		);
	}
	if (expected !== undefined && expected !== due) {
		throw new InputError(
			`The order costs ${yuanOfFen(String(due))} yuan, and 'Amount (Yuan)' says ${yuanOfFen(String(expected))}`,
			'Nothing was paid. Look why the amounts differ, and give the right one.',
		);
	}
}

/** Fen of what an order costs; `totalAmount` is yuan. */
function amountOf(order: IDataObject): bigint {
	const total = valueAt(order, 'baseInfo.totalAmount');
	return typedValue('Fen', total, 'totalAmount of the order') as bigint;
}

function statusOf(order: IDataObject): string {
	return textOf(valueAt(order, 'baseInfo.status')) ?? '';
}
