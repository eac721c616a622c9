import { exactParse } from '../../exactJson.mts';
import type { Api } from '../api.mts';

/** Several of the seller's own products; ids that are not theirs are left out without a word. */
export const productGetByIdList: Api = {
	id: 'com.alibaba.product:alibaba.product.getByIdList-1',
	needsAccessToken: true,
	parameters: [{ name: 'productIdList', type: 'Long[]', required: true }],
	handle({ parameters, state }) {
		const ids = exactParse(parameters.productIdList as string) as unknown[];
		const productList = ids
			.map((id) => state.productById.get(String(id)))
			.filter((product) => product !== undefined);
		return { productList, success: true };
	},
	failure: (_code, message) => ({ success: false, message }),
};
