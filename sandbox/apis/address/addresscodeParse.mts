import { parseRegion } from '../../data/regions.mts';
import { BusinessFailure, type Api } from '../api.mts';
import { bareFailure } from '../envelopes.mts';

/** Finds the district of an address in words. */
export const addresscodeParse: Api = {
	id: 'com.alibaba.trade:alibaba.trade.addresscode.parse-1',
	needsAccessToken: true,
	parameters: [{ name: 'addressInfo', type: 'String', required: true }],
	handle({ parameters: { addressInfo = '' } }) {
		const parsed = parseRegion(addressInfo);
		// The code is not documented.
		if (!parsed) throw new BusinessFailure('400_1', `地址解析失败: ${addressInfo}`);
		const { region, rest } = parsed;
		return {
			result: {
				address: rest,
				addressCode: region.code,
				isDefault: false,
				latest: false,
				postCode: region.post,
			},
		};
	},
	failure: bareFailure,
};
