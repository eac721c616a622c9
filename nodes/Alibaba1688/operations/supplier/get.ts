import { simplifySupplier } from '../../output/supplier';
import type { Operation, Parameter } from '../operation';
import { shopDomain } from './shopDomain';

const domain: Parameter = {
	name: 'domain',
	from: (read) => {
		const text = read('domain', 'String', 'Shop Domain');
		return text === undefined ? undefined : shopDomain(String(text));
	},
};

const crossBasic = 'com.alibaba.account:alibaba.account.agent.crossBasic-1';

const operation: Operation = {
	resource: 'supplier',
	operation: 'get',
	name: 'Get',
	action: 'Get a supplier',
	description: 'Get what 1688 tells of the company behind a login or a shop (供应商)',
	effect: 'read',
	fields: [
		{
			displayName: 'Find By',
			name: 'findBy',
			type: 'options',
			noDataExpression: true,
			options: [
				{ name: 'Login ID', value: 'loginId' },
				{ name: 'Shop Domain', value: 'domain' },
				{
					name: 'Shop Domain, a Seller You Bought From',
					value: 'knownDomain',
					description: 'Gives the member ID and user ID too',
				},
			],
			default: 'loginId',
		},
		{
			displayName: 'Login ID',
			name: 'loginId',
			type: 'string',
			default: '',
			required: true,
			displayOptions: { show: { findBy: ['loginId'] } },
			placeholder: 'e.g. alitestforisv01',
			description: 'The login (登录名) of the company',
		},
		{
			displayName: 'Shop Domain',
			name: 'domain',
			type: 'string',
			default: '',
			required: true,
			displayOptions: { show: { findBy: ['domain', 'knownDomain'] } },
			placeholder: 'e.g. shop12345.1688.com',
			description: 'The domain of the shop (旺铺域名), or the address of one of its pages',
		},
	],
	use: {
		field: 'findBy',
		apis: {
			loginId: {
				api: crossBasic,
				parameters: [{ name: 'loginId', type: 'String', field: 'loginId', label: 'Login ID' }],
				answer: { result: 'result' },
			},
			domain: { api: crossBasic, parameters: [domain], answer: { result: 'result' } },
			knownDomain: {
				api: 'com.alibaba.trade:alibaba.member.getRelationUserInfo-1',
				parameters: [domain],
				answer: { result: '' },
			},
		},
	},
	simplify: simplifySupplier,
};

export default operation;
