import type { SandboxState } from '../../data/state.mts';
import { BusinessFailure, type Api, type ApiContext } from '../api.mts';

/** `code` + `message`, 0 being right; the codes of failures are not documented. */
function codeFailure(code: string, message: string) {
	return { code: Number(code) || 1, message };
}

function resultFailure(_code: string, msg: string) {
	return { result: { success: false, msg, traceId: traceId } };
}

const traceId = '2101530917619134857411234e1a2b';
const resultSuccess = { result: { success: true, msg: '', traceId } };
const codeSuccess = { code: 0, message: 'success' };

function followApi(id: string, parameter: string, needsAccessToken: boolean): Api {
	return relationApi(id, parameter, needsAccessToken, ({ market }, offerId) =>
		market.followed.add(offerId),
	);
}

function unfollowApi(id: string, parameter: string): Api {
	return relationApi(id, parameter, true, ({ market }, offerId) => market.followed.delete(offerId));
}

/** Following twice, and unfollowing what is not followed, is no failure in any source. */
function relationApi(
	id: string,
	parameter: string,
	needsAccessToken: boolean,
	change: (state: SandboxState, offerId: string) => void,
): Api {
	const isCodeFamily = parameter === 'productId';
	return {
		id,
		needsAccessToken,
		parameters: [{ name: parameter, type: 'Long', required: true }],
		handle({ parameters, state }: ApiContext) {
			const offerId = parameters[parameter] as string;
			if (!state.market.find(offerId)) throw new BusinessFailure('1', `商品不存在: ${offerId}`);
			change(state, offerId);
			return isCodeFamily ? codeSuccess : resultSuccess;
		},
		failure: isCodeFamily ? codeFailure : resultFailure,
	};
}

/** One call under the names of three solutions, and its opposite under two. */
export const followApis: readonly Api[] = [
	followApi('com.alibaba.product:alibaba.product.follow.crossborder-1', 'productId', true),
	followApi('com.alibaba.product:alibaba.product.follow-1', 'productId', true),
	followApi(
		'com.alibaba.fenxiao.crossborder:product.kjdistribute.addRelation-1',
		'offerId',
		// Documented so, unlike its opposite.
		false,
	),
	unfollowApi('com.alibaba.product:alibaba.product.unfollow.crossborder-1', 'productId'),
	unfollowApi('com.alibaba.fenxiao.crossborder:product.kjdistribute.removeRelation-1', 'offerId'),
];
