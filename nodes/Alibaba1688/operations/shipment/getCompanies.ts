import { simplifyCompany } from '../../output/shipment';
import type { ApiUse, Operation } from '../operation';

/** The companies that a seller may ship with on its own account. */
export const ownCompanies: ApiUse = {
	api: 'com.alibaba.logistics:alibaba.logistics.OpQueryLogisticCompanyList.offline-1',
	parameters: [],
	answer: { result: 'result', list: {} },
};

const operation: Operation = {
	resource: 'shipment',
	operation: 'getCompanies',
	name: 'Get Companies',
	action: 'Get logistics companies',
	description: 'List the logistics companies (物流公司); shipping takes their companyNo',
	effect: 'read',
	fields: [
		{
			displayName: 'Companies',
			name: 'companies',
			type: 'options',
			noDataExpression: true,
			options: [
				{ name: 'All', value: 'all' },
				{ name: 'For Own Logistics', value: 'own', description: 'Those that Send takes' },
			],
			default: 'own',
		},
	],
	use: {
		field: 'companies',
		apis: {
			own: ownCompanies,
			all: {
				api: 'com.alibaba.logistics:alibaba.logistics.OpQueryLogisticCompanyList-1',
				parameters: [],
				answer: { result: 'result', list: {} },
			},
		},
	},
	simplify: simplifyCompany,
};

export default operation;
