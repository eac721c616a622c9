import { simplifyAccount } from '../../output/account';
import type { Operation } from '../operation';

const operation: Operation = {
	resource: 'account',
	operation: 'get',
	name: 'Get',
	action: 'Get the account',
	description: 'Get the account (账号) that the access token belongs to',
	effect: 'read',
	fields: [],
	use: {
		api: 'com.alibaba.account:alibaba.account.basic-1',
		parameters: [],
		answer: { result: 'result' },
		advice: {
			'gw.APIACLDecline':
				'The access token is right, because 1688 checks it first; your app has no permission for this API.',
		},
	},
	simplify: simplifyAccount,
};

export default operation;
