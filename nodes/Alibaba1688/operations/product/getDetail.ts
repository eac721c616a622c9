import { offerSkuRows, simplifyOfferDetail, simplifyOfferSku } from '../../output/offer';
import type { Operation } from '../operation';
import { language, languageField } from './offerFields';
import { ONE_PER_PRODUCT } from './ownOutputs';
import { offerLocator, productIdField } from './productLocator';

const operation: Operation = {
	resource: 'product',
	operation: 'getDetail',
	name: 'Get Detail',
	action: 'Get the detail of any product',
	description:
		'Get a product (商品) of any shop with its SKUs, prices, stock, and its texts in your language',
	effect: 'read',
	fields: [
		offerLocator,
		languageField,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [
				{
					displayName: 'Currency',
					name: 'currency',
					type: 'string',
					default: '',
					placeholder: 'e.g. USD',
					description: 'Adds amounts in this currency to the answer that is not simplified',
				},
				{
					displayName: 'Own User ID',
					name: 'outMemberId',
					type: 'string',
					default: '',
					description:
						'An ID of your own for the person who looks; 1688 uses it for its statistics',
				},
				{
					displayName: 'Solution',
					name: 'solution',
					type: 'options',
					options: [
						{ name: 'Cross-Border (product.search.queryProductDetail)', value: 'crossBorder' },
						{ name: 'Listed Products (alibaba.cross.productInfo)', value: 'listed' },
					],
					default: 'crossBorder',
					description:
						'Which API your app was granted. The one for listed products has no translations and needs Product: Follow first.',
				},
			],
		},
	],
	use: {
		field: (choice) => choice('options.solution') || 'crossBorder',
		apis: {
			crossBorder: {
				api: 'com.alibaba.fenxiao.crossborder:product.search.queryProductDetail-1',
				parameters: [
					{ name: 'offerDetailParam.offerId', ...productIdField },
					{ name: 'offerDetailParam.country', ...language },
					{
						name: 'offerDetailParam.currency',
						type: 'String',
						field: 'options.currency',
						label: 'Currency',
					},
					{
						name: 'offerDetailParam.outMemberId',
						type: 'String',
						field: 'options.outMemberId',
						label: 'Own User ID',
					},
				],
				answer: { result: 'result.result' },
			},
			listed: {
				api: 'com.alibaba.product:alibaba.cross.productInfo-1',
				parameters: [{ name: 'productId', ...productIdField }],
				answer: { result: 'productInfo' },
			},
		},
	},
	simplify: simplifyOfferDetail,
	wholeOutput: ONE_PER_PRODUCT,
	outputs: [
		{
			value: 'sku',
			name: 'One Item per SKU',
			description: 'A product without variants is one item',
			split: offerSkuRows,
			simplify: simplifyOfferSku,
		},
	],
};

export default operation;
