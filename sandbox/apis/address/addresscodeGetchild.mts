import { regionsIn } from '../../data/regions.mts';
import type { Api } from '../api.mts';
import { bareFailure } from '../envelopes.mts';
import { regionModel } from './regionModel.mts';

/** The places in a place. */
export const addresscodeGetchild: Api = {
	id: 'com.alibaba.trade:alibaba.trade.addresscode.getchild-1',
	needsAccessToken: true,
	parameters: [
		{ name: 'areaCode', type: 'String' },
		{ name: 'webSite', type: 'String', required: true },
	],
	handle({ parameters: { areaCode = '' } }) {
		const found = regionsIn(areaCode);
		// Empty for an unknown code and for the lowest level alike, as documented.
		return { result: found.length > 0 ? found.map(regionModel) : undefined };
	},
	failure: bareFailure,
};
