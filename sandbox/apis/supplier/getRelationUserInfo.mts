import { BusinessFailure, type Api } from '../api.mts';

/** A seller that the account bought from, by the domain of the shop. */
export const getRelationUserInfo: Api = {
	id: 'com.alibaba.trade:alibaba.member.getRelationUserInfo-1',
	needsAccessToken: true,
	parameters: [{ name: 'domain', type: 'String', required: true }],
	handle({ parameters: { domain }, state: { suppliers } }) {
		const found = suppliers.find((supplier) => supplier.domain === domain);
		if (!found) throw new BusinessFailure('', '');
		const { userId, companyName, memberId, loginId } = found;
		return { userId: String(userId), companyName, memberId, loginId, success: true };
	},
	/** A refusal is documented as the flag alone. */
	failure: () => ({ success: false }),
};
