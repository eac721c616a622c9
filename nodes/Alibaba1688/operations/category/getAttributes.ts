import {
	attributeValueRows,
	simplifyAttribute,
	simplifyAttributeValue,
} from '../../output/category';
import type { Operation } from '../operation';
import { categoryIdField, categoryLocator } from './categoryLocator';

const operation: Operation = {
	resource: 'category',
	operation: 'getAttributes',
	name: 'Get Attributes',
	action: 'Get the attributes of a category',
	description:
		'List what products of a category (类目) are described by (属性), and the values that can be chosen',
	effect: 'read',
	fields: [
		{ ...categoryLocator, description: 'A category (类目) of the lowest level' },
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [
				{
					displayName: 'Processing',
					name: 'processing',
					type: 'boolean',
					default: true,
					description: 'Whether to list the attributes for processing to order (加工定制) instead',
				},
			],
		},
	],
	use: {
		api: 'com.alibaba.product:alibaba.category.attribute.get-1',
		parameters: [
			{ name: 'categoryID', ...categoryIdField },
			{ name: 'webSite', constant: '1688' },
			{
				name: 'scene',
				from: (read) =>
					read('options.processing', 'Boolean', 'Processing') === true ? 'processing' : undefined,
			},
		],
		answer: { result: 'attributes', list: {} },
		advice: {
			'500_2':
				'1688 is still preparing the attributes of this category. Run the node again in a few seconds.',
		},
	},
	simplify: simplifyAttribute,
	wholeOutput: 'One Item per Attribute',
	outputs: [
		{
			value: 'value',
			name: 'One Item per Value',
			description: 'An attribute without values to choose from is one item',
			split: attributeValueRows,
			simplify: simplifyAttributeValue,
		},
	],
};

export default operation;
