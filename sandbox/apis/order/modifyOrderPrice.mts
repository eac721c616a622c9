import { entryId } from '../../data/orderFacts.mts';
import { exactParse } from '../../exactJson.mts';
import { BusinessFailure, type Api } from '../api.mts';
import { checkIsSeller, checkStatus, orderOf } from './orderOf.mts';

/**
 * The seller changes what an unpaid order costs: the freight, and a discount for each entry that counts
 * from the original price and replaces an earlier one. Amounts are fen.
 */
export const modifyOrderPrice: Api = {
	id: 'cn.alibaba.open:trade.order.modifyOrderPrice-1',
	needsAccessToken: true,
	parameters: [
		{ name: 'orderId', type: 'Long', required: true },
		{ name: 'carriage', type: 'Long', required: true },
		{ name: 'entryDiscounts', type: 'String', required: true },
	],
	handle({ parameters, state, account, now }) {
		checkIsSeller(account);
		const order = orderOf(state, parameters.orderId);
		checkStatus(order, 'waitbuyerpay');
		const discounts = exactParse(parameters.entryDiscounts as string) as Array<{
			id: unknown;
			discount: number;
		}>;
		const byEntry = new Map(discounts.map(({ id, discount }) => [String(id), discount]));
		const lines = order.lines.map((line, index) => {
			const id = String(entryId(order, index));
			const discountFen = byEntry.get(id) ?? 0;
			byEntry.delete(id);
			return { ...line, discountFen };
		});
		// Undocumented code.
		if (byEntry.size > 0) {
			throw new BusinessFailure('ORDER_ENTRY_NOT_EXIST', [...byEntry.keys()].join());
		}
		const shippingFen = Number(parameters.carriage);
		state.orders.change(order.id, { lines, shippingFen, modifyTime: now });
		return { result: true };
	},
	failure: (resultCode, resultMsg) => ({ result: false, resultCode, resultMsg }),
};
