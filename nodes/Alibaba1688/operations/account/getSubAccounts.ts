import { simplifySubAccount } from '../../output/account';
import type { Operation } from '../operation';

const operation: Operation = {
	resource: 'account',
	operation: 'getSubAccounts',
	name: 'Get Sub-Accounts',
	action: 'Get sub accounts',
	description: 'List the sub-accounts (子账号) of your account, or get one by its login',
	effect: 'read',
	fields: [
		{
			displayName: 'Login ID',
			name: 'loginId',
			type: 'string',
			default: '',
			placeholder: 'e.g. main:warehouse',
			description:
				'Only this sub-account, with its department, written as main:sub. When empty, all are listed.',
		},
	],
	use: {
		field: (choice) => (choice('loginId').trim() === '' ? 'all' : 'one'),
		apis: {
			all: {
				api: 'com.alibaba.account:alibaba.subAccount.list-1',
				parameters: [],
				answer: { result: 'subAccountList', list: {} },
			},
			one: {
				api: 'cn.alibaba.open:querySubAccount-1',
				parameters: [{ name: 'loginId', type: 'String', field: 'loginId', label: 'Login ID' }],
				answer: { result: 'result.data' },
			},
		},
	},
	simplify: simplifySubAccount,
	hasContact: true,
};

export default operation;
