import { exactParse } from '../../exactJson.mts';
import { BusinessFailure, type Api } from '../api.mts';
import { findOrder } from '../findOrder.mts';
import { goodsStatuses, paidLines, refundableFen } from './refundable.mts';

interface Input {
	goodsStatus: string;
	orderId: number | string;
	refundGoodsCountList: Array<{ id: number | string; count: number }>;
}

/** The most that can be asked back for some lines of an order, in fen. */
export const getMaxRefundFee: Api = {
	id: 'com.alibaba.trade:alibaba.trade.getMaxRefundFee-1',
	needsAccessToken: true,
	parameters: [
		{
			name: 'input',
			type: 'object',
			required: true,
			fields: [
				{ name: 'goodsStatus', type: 'String', required: true },
				{ name: 'orderId', type: 'Long', required: true },
				{ name: 'refundId', type: 'String' },
				{
					name: 'refundGoodsCountList',
					type: 'object[]',
					required: true,
					fields: [
						{ name: 'id', type: 'Long', required: true },
						{ name: 'count', type: 'Integer', required: true },
					],
				},
			],
		},
	],
	handle({ parameters, state }) {
		const input = exactParse(parameters.input as string) as Input;
		const order = findOrder(state, input.orderId);
		// The codes are those of createRefund; here they are not documented.
		if (!order) throw new BusinessFailure('5001', '订单不存在');
		if (goodsStatuses[input.goodsStatus] !== order.status) {
			throw new BusinessFailure('5010', '货品状态与订单状态不符');
		}
		const lines = paidLines(order);
		const maxGoodsFee = input.refundGoodsCountList.reduce((sum, { id, count }) => {
			const line = lines.find(({ entryId }) => String(entryId) === String(id));
			if (!line || count > line.quantity) throw new BusinessFailure('5013', '子订单退货数量错误');
			return sum + refundableFen(line, count);
		}, 0);
		const maxPostFee = input.goodsStatus === 'refundWaitSellerSend' ? order.shippingFen : 0;
		return {
			result: {
				success: true,
				code: null,
				message: null,
				retCodes: [],
				subCode: null,
				subMessage: null,
				result: {
					maxGoodsFee,
					maxPostFee,
					maxRefundFee: maxGoodsFee + maxPostFee,
					maxSubstituteFetchFee: 0,
				},
			},
		};
	},
	failure: (code, message) => ({
		result: { success: false, code, message, retCodes: [], subCode: code, subMessage: message },
	}),
};
