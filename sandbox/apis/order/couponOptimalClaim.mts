import { exactParse } from '../../exactJson.mts';
import { BusinessFailure, type Api } from '../api.mts';
import { nestedFailure, nestedSuccess } from '../envelopes.mts';

/** Claims the best coupon for each offer that has one left. */
export const couponOptimalClaim: Api = {
	id: 'com.alibaba.marketing:coupon.optimal.claim-1',
	needsAccessToken: true,
	parameters: [{ name: 'offerIds', type: 'Long[]', required: true }],
	handle({ parameters, state: { productById, wallet } }) {
		const offerIds = (exactParse(parameters.offerIds as string) as unknown[]).map(String);
		const unknown = offerIds.filter((id) => !productById.has(id));
		// Undocumented code.
		if (unknown.length > 0) throw new BusinessFailure('OFFER_NOT_EXIST', `商品不存在: ${unknown}`);
		const fresh = offerIds.filter((id) => !wallet.claimed.has(id));
		for (const id of fresh) wallet.claimed.add(id);
		return nestedSuccess({ couponIds: fresh.map((id) => `C${id}`) });
	},
	failure: nestedFailure,
};
