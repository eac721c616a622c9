import { simplifyFreightTemplate } from '../../output/shipment';
import type { Operation } from '../operation';

const operation: Operation = {
	resource: 'shipment',
	operation: 'getFreightTemplates',
	name: 'Get Freight Templates',
	action: 'Get freight templates',
	description: 'List the freight templates (运费模板) of your shop',
	effect: 'read',
	fields: [
		{
			displayName: 'Templates',
			name: 'templates',
			type: 'options',
			noDataExpression: true,
			options: [
				{
					name: 'For Publishing',
					value: 'publishing',
					description: 'Those that a product of a category can be published with',
				},
				{ name: 'Own', value: 'own', description: 'Those of your shop, with their rates' },
			],
			default: 'own',
		},
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add filter',
			default: {},
			options: [
				{
					displayName: 'Category ID',
					name: 'categoryId',
					type: 'string',
					default: '',
					displayOptions: { show: { '/templates': ['publishing'] } },
				},
				{
					displayName: 'Send Address ID',
					name: 'addressId',
					type: 'string',
					default: '',
					displayOptions: { show: { '/templates': ['publishing'] } },
					description: 'As Address: Get Send Addresses gives it',
				},
				{
					displayName: 'Template ID',
					name: 'templateId',
					type: 'string',
					default: '',
					placeholder: 'e.g. 11864709',
					displayOptions: { show: { '/templates': ['own'] } },
					description: '0 stands for freight by agreement, 1 for freight that the seller pays',
				},
			],
		},
	],
	use: {
		field: 'templates',
		apis: {
			own: {
				api: 'com.alibaba.logistics:alibaba.logistics.myFreightTemplate.list.get-1',
				parameters: [
					{ name: 'templateId', type: 'Long', field: 'filters.templateId', label: 'Template ID' },
					{ name: 'querySubTemplate', constant: true },
					{ name: 'queryRate', constant: true },
				],
				answer: { result: 'result', list: {} },
			},
			publishing: {
				api: 'com.alibaba.logistics:alibaba.logistics.freightTemplate.getList-1',
				parameters: [
					{ name: 'webSite', constant: '1688' },
					{ name: 'categoryId', type: 'Id', field: 'filters.categoryId', label: 'Category ID' },
					{ name: 'addressId', type: 'Id', field: 'filters.addressId', label: 'Send Address ID' },
				],
				answer: { result: 'freightTemplates', list: {} },
			},
		},
	},
	simplify: simplifyFreightTemplate,
};

export default operation;
