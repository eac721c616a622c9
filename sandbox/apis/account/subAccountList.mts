import { subAccounts } from '../../data/subAccounts.mts';
import type { Api } from '../api.mts';

/** The sub-accounts of the main account that the token belongs to. */
export const subAccountList: Api = {
	id: 'com.alibaba.account:alibaba.subAccount.list-1',
	needsAccessToken: true,
	parameters: [],
	handle: ({ account: { loginId, memberId, userId } }) => ({
		mainLoginId: loginId,
		mainMemberId: memberId,
		mainUserId: String(userId),
		subAccountList: (subAccounts[loginId] ?? []).map((sub) => ({
			loginId: sub.loginId,
			userId: sub.userId,
			memberId,
			status: sub.status,
		})),
	}),
	failure: (errorCode, errorMsg) => ({ errorCode, errorMsg }),
};
