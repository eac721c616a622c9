import { findRegion } from '../../data/regions.mts';
import { BusinessFailure, type Api } from '../api.mts';
import { bareFailure } from '../envelopes.mts';
import { regionModel } from './regionModel.mts';

/** One place by its code. */
export const addresscodeGet: Api = {
	id: 'com.alibaba.trade:alibaba.trade.addresscode.get-1',
	needsAccessToken: true,
	parameters: [
		{ name: 'areaCode', type: 'String', required: true },
		{ name: 'webSite', type: 'String', required: true },
	],
	handle({ parameters: { areaCode = '' } }) {
		const region = findRegion(areaCode);
		// The code is not documented.
		if (!region) throw new BusinessFailure('400_1', `地区码不存在: ${areaCode}`);
		return { result: regionModel(region) };
	},
	failure: bareFailure,
};
