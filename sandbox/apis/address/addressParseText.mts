import { exactParse } from '../../exactJson.mts';
import { BusinessFailure, type Api } from '../api.mts';
import { nestedFailure } from '../envelopes.mts';

/** The one place abroad that the documented sample shows. */
const known = {
	addressCode: '910800030036000000',
	area: 'Кокшетау',
	city: 'Г.Кокшетау',
	country: 'Казахстан',
	province: 'Акмолинская область',
};

/** Finds the code of a place outside of China. */
export const addressParseText: Api = {
	id: 'com.alibaba.trade:trade.address.parseText-1',
	needsAccessToken: true,
	parameters: [{ name: 'param', type: 'object', required: true }],
	handle({ parameters: { param = '' } }) {
		const given = exactParse(param) as Record<string, unknown>;
		for (const level of ['country', 'province', 'city', 'area'] as const) {
			if (!given[level]) {
				throw new BusinessFailure('PARAM_CAN_NOT_BE_NULL', `${level} can not be null`);
			}
			// The code is not documented.
			if (given[level] !== known[level]) {
				throw new BusinessFailure('ADDRESS_NOT_FOUND', `${level} not found`);
			}
		}
		// The documented success carries the code of a failure.
		const code = 'PARAM_CAN_NOT_BE_NULL';
		return { result: { success: true, code, message: code, data: known } };
	},
	failure: nestedFailure,
};
