import { BusinessFailure, type Api } from '../api.mts';
import { errorMessageFailure } from '../envelopes.mts';

/** What everybody may know of an account, by login or by the domain of its shop. */
export const agentCrossBasic: Api = {
	id: 'com.alibaba.account:alibaba.account.agent.crossBasic-1',
	needsAccessToken: true,
	parameters: [
		{ name: 'loginId', type: 'String' },
		{ name: 'domain', type: 'String' },
	],
	handle({ parameters: { loginId, domain }, state: { suppliers } }) {
		// The codes of both refusals are not documented.
		if (!loginId && !domain) throw new BusinessFailure('001', 'loginId和domain不可同时为空');
		const found = suppliers.find(
			(supplier) =>
				(!loginId || supplier.loginId === loginId) && (!domain || supplier.domain === domain),
		);
		if (!found) throw new BusinessFailure('002', '用户不存在');
		return {
			result: {
				loginId: found.loginId,
				categoryName: found.categoryName,
				companyName: found.companyName,
				shopUrl: `https://${found.domain}`,
				supplierName: found.companyName,
				kuaJingBao: found.kuaJingBao,
			},
			success: true,
		};
	},
	failure: errorMessageFailure,
};
