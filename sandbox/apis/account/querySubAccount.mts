import { subAccounts } from '../../data/subAccounts.mts';
import { BusinessFailure, type Api } from '../api.mts';

/** One sub-account by its login; the one API of accounts that needs no token. */
export const querySubAccount: Api = {
	id: 'cn.alibaba.open:querySubAccount-1',
	needsAccessToken: false,
	parameters: [{ name: 'loginId', type: 'String', required: true }],
	handle({ parameters: { loginId } }) {
		const found = Object.values(subAccounts)
			.flat()
			.find((sub) => sub.loginId === loginId);
		// The code is not documented.
		if (!found) throw new BusinessFailure('ACCOUNT_NOT_EXIST', '子账号不存在');
		const { userId, name, departmentId, departmentName } = found;
		const employeeId = String(userId % 10_000_000);
		const data = { userId, loginId, employeeId, name, departmentId, departmentName };
		return { result: { isSuccess: true, data } };
	},
	failure: (resultCode, errorMsg) => ({ result: { isSuccess: false, resultCode, errorMsg } }),
};
