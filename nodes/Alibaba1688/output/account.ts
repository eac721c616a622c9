import type { IDataObject } from 'n8n-workflow';
import { textOf } from './text';
import { isoTime } from './time';

/** The account that the app acts for. */
export function simplifyAccount(account: IDataObject): IDataObject {
	return {
		loginId: account.loginId,
		userId: textOf(account.userId),
		memberId: account.memberId,
		companyName: account.companyName,
		supplierName: account.supplierName,
		categoryName: account.categoryName,
		memberBizType: account.memberBizType,
		enterpriseAccount: account.enterpriseAccount,
		trustPassYears: account.tpYear,
		createTime: isoTime(account.createDate),
	};
}

/** A sub-account; the two APIs for them tell different things. The name of a person is left out. */
export function simplifySubAccount(
	account: IDataObject,
	{ includeContact }: { readonly includeContact: boolean },
): IDataObject {
	return {
		loginId: account.loginId,
		userId: textOf(account.userId),
		memberId: account.memberId,
		status: account.status,
		employeeId: account.employeeId,
		departmentId: textOf(account.departmentId),
		departmentName: account.departmentName,
		...(includeContact
			? { name: account.name, phone: account.personalPhone, mail: account.mail }
			: {}),
	};
}
