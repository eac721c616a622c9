import type { INodeProperties } from 'n8n-workflow';
import { API_PAGE_PATTERN, API_PATTERN } from './apiId';

/** Any API: from the catalogue, by name, or by the address of its page. */
export const apiLocator: INodeProperties = {
	displayName: 'API',
	name: 'api',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description:
		'The API to call. The list holds the APIs that are documented in public; any other can be given by its name.',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select an API...',
			typeOptions: { searchListMethod: 'searchApis', searchable: true },
		},
		{
			displayName: 'By Name',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. com.alibaba.product:alibaba.product.get-1',
			validation: [
				{
					type: 'regex',
					properties: {
						regex: API_PATTERN,
						errorMessage: 'Write namespace:name-version',
					},
				},
			],
			url: '=https://open.1688.com/api/apidocdetail.htm?id={{$value}}',
		},
		{
			displayName: 'By URL',
			name: 'url',
			type: 'string',
			placeholder:
				'e.g. https://open.1688.com/api/apidocdetail.htm?id=com.alibaba.product:alibaba.product.get-1',
			extractValue: { type: 'regex', regex: API_PAGE_PATTERN },
			validation: [
				{
					type: 'regex',
					properties: {
						regex: API_PAGE_PATTERN,
						errorMessage: 'This is not the address of an API in the documentation of open.1688.com',
					},
				},
			],
		},
	],
};
