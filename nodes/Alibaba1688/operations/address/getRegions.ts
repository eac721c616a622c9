import type { IDataObject } from 'n8n-workflow';
import { simplifyRegion } from '../../output/address';
import { listAt } from '../../output/list';
import type { Operation, Parameter } from '../operation';

const site: Parameter = { name: 'webSite', constant: '1688' };

const operation: Operation = {
	resource: 'address',
	operation: 'getRegions',
	name: 'Get Regions',
	action: 'Get regions',
	description: 'Get provinces, cities and districts with their codes (地区码)',
	effect: 'read',
	fields: [
		{
			displayName: 'Find',
			name: 'find',
			type: 'options',
			noDataExpression: true,
			options: [
				{
					name: 'Parts of a Region',
					value: 'children',
					description: 'The provinces, or what is in a province or city',
				},
				{ name: 'The Region Itself', value: 'region' },
			],
			default: 'children',
		},
		{
			displayName: 'Region Code',
			name: 'parentCode',
			type: 'string',
			default: '',
			placeholder: 'e.g. 330100',
			displayOptions: { show: { find: ['children'] } },
			description: 'Leave empty for the provinces. A district gives no items.',
		},
		{
			displayName: 'Region Code',
			name: 'areaCode',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 330108',
			displayOptions: { show: { find: ['region'] } },
		},
	],
	use: {
		field: 'find',
		apis: {
			children: {
				api: 'com.alibaba.trade:alibaba.trade.addresscode.getchild-1',
				parameters: [
					{ name: 'areaCode', type: 'String', field: 'parentCode', label: 'Region Code' },
					site,
				],
				// For a region without parts, `result` may be missing.
				answer: { result: '' },
				records: (body) => listAt<IDataObject>(body, 'result'),
			},
			region: {
				api: 'com.alibaba.trade:alibaba.trade.addresscode.get-1',
				parameters: [
					{ name: 'areaCode', type: 'String', field: 'areaCode', label: 'Region Code' },
					site,
				],
				answer: { result: 'result' },
			},
		},
	},
	simplify: simplifyRegion,
};

export default operation;
