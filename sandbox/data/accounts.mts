import type { AccountName } from '../gateway/apps.mts';

/** A 1688 member with the field names of `alibaba.account.basic`. */
export interface Account {
	loginId: string;
	userId: number;
	memberId: string;
	companyName: string;
	enterpriseAccount: boolean;
	personAccount: boolean;
	tpYear: number;
	categoryName: string;
	createDate: string;
	supplierName: string;
	memberBizType: string;
}

export const accounts: Readonly<Record<AccountName, Account>> = {
	seller: {
		loginId: 'sandbox卖家01',
		userId: 1624747073,
		memberId: 'b2b-1624747073',
		companyName: '义乌市沙盒贸易有限公司',
		enterpriseAccount: true,
		personAccount: false,
		tpYear: 6,
		categoryName: '女装',
		createDate: '20130312160828000+0800',
		supplierName: '义乌市沙盒贸易有限公司',
		memberBizType: 'ENTERPRISE',
	},
	buyer: {
		loginId: 'sandbox买家01',
		userId: 1623492085,
		memberId: 'b2b-1623492085',
		companyName: '沙盒跨境电商工作室',
		enterpriseAccount: false,
		personAccount: true,
		tpYear: 0,
		categoryName: '日用百货',
		createDate: '20180612093015000+0800',
		supplierName: '沙盒跨境电商工作室',
		memberBizType: 'PERSONAL',
	},
};
