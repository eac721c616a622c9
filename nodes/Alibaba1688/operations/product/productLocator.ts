import type { INodeProperties } from 'n8n-workflow';
import { PRODUCT_URL_PATTERN } from './productUrl';

/** A product by list (the seller's own), by id or by the address of its page. */
export const productLocator: INodeProperties = {
	displayName: 'Product',
	name: 'productId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: 'The product (商品) to work on. The list shows the products of your own shop.',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a product...',
			typeOptions: { searchListMethod: 'searchProducts', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. 584051070147',
			validation: [
				{
					type: 'regex',
					properties: {
						regex: '^\\s*[1-9]\\d{0,18}\\s*$',
						errorMessage: 'A product ID is a number of up to 19 digits',
					},
				},
			],
			url: '=https://detail.1688.com/offer/{{$value}}.html',
		},
		{
			displayName: 'By URL',
			name: 'url',
			type: 'string',
			placeholder: 'e.g. https://detail.1688.com/offer/584051070147.html',
			extractValue: { type: 'regex', regex: PRODUCT_URL_PATTERN },
			validation: [
				{
					type: 'regex',
					properties: {
						regex: PRODUCT_URL_PATTERN,
						errorMessage: 'This is not the address of a 1688 product page',
					},
				},
			],
		},
	],
};

/** A product of any shop, found by a keyword, by id or by the address of its page. */
export const offerLocator: INodeProperties = {
	...productLocator,
	default: { mode: 'id', value: '' },
	description: 'The product (商品) of any shop. The list searches 1688 by the words you type.',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a product...',
			typeOptions: {
				searchListMethod: 'searchOffers',
				searchable: true,
				searchFilterRequired: true,
			},
		},
		...(productLocator.modes ?? []).filter(({ name }) => name !== 'list'),
	],
};

/** Where an operation works on one product: its id, for a parameter of any name. */
export const productIdField = { type: 'Id', field: 'productId', label: 'Product' } as const;
