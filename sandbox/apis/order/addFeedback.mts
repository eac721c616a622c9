import { exactParse } from '../../exactJson.mts';
import { BusinessFailure, type Api } from '../api.mts';
import { orderOf } from './orderOf.mts';

const longest = 500;

/** Adds to what the buyer wrote to the seller about an order. */
export const tradeAddFeedback: Api = {
	id: 'com.alibaba.trade:alibaba.trade.addFeedback-1',
	needsAccessToken: true,
	parameters: [{ name: 'tradeFeedbackParam', type: 'object', required: true }],
	handle({ parameters, state, now }) {
		const { orderId, feedback } = exactParse(parameters.tradeFeedbackParam as string) as {
			orderId?: unknown;
			feedback?: string;
		};
		const order = orderOf(state, orderId);
		const text = [order.feedback, feedback].filter(Boolean).join('\n');
		// The limit is documented, the code is not.
		if (!feedback || text.length > longest) {
			throw new BusinessFailure('FEEDBACK_TOO_LONG', `留言总长不超过${longest}字符`);
		}
		state.orders.change(order.id, { feedback: text, modifyTime: now });
		return { result: { success: true }, success: true };
	},
	failure: (errorCode, errorInfo) => ({
		result: { success: false, errorCode, errorInfo },
		success: false,
		code: errorCode,
		message: errorInfo,
	}),
};
