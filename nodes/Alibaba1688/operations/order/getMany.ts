import { simplifyOrder, simplifyOrderLine, splitOrder } from '../../output/order';
import { perspectiveField } from '../fields';
import type { ApiUse, Operation, Parameter } from '../operation';
import { orderFilters, orderFilterParameters } from './filters';
import { chosenPerspective, encryptedBuyerOption } from './perspective';

const listing: Pick<ApiUse, 'answer' | 'paging'> = {
	answer: { result: 'result', list: { total: 'totalRecord' } },
	paging: {
		page: 'page',
		first: 1,
		size: 'pageSize',
		largest: 20,
		total: 'totalRecord',
		id: 'baseInfo.idOfStr',
	},
};

/** What 1688 leaves out unless it is asked for. */
const more: readonly Parameter[] = [
	{
		name: 'needBuyerAddressAndPhone',
		type: 'Boolean',
		field: 'options.includeContact',
		label: 'Include Contact',
	},
	{ name: 'needMemoInfo', type: 'Boolean', field: 'options.needMemoInfo', label: 'Include Memo' },
];

const seller: readonly Parameter[] = [...orderFilterParameters('seller'), ...more];

const operation: Operation = {
	resource: 'order',
	operation: 'getMany',
	name: 'Get Many',
	action: 'Get many orders',
	description: 'List orders (订单) that your account bought or sold',
	effect: 'read',
	fields: [
		perspectiveField,
		orderFilters,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [
				encryptedBuyerOption,
				{
					displayName: 'Include Memo',
					name: 'needMemoInfo',
					type: 'boolean',
					default: false,
					description: 'Whether 1688 adds the memos (备忘); they are seen with Simplify off',
				},
			],
		},
	],
	use: {
		field: chosenPerspective,
		apis: {
			buyer: {
				api: 'com.alibaba.trade:alibaba.trade.getBuyerOrderList-1',
				parameters: [...orderFilterParameters('buyer'), ...more],
				...listing,
			},
			seller: {
				api: 'com.alibaba.trade:alibaba.trade.getSellerOrderList-1',
				parameters: seller,
				...listing,
			},
			sellerEncrypted: {
				api: 'com.alibaba.trade:alibaba.trade.ec.getOrderList.sellerView-1',
				parameters: seller,
				...listing,
			},
		},
	},
	simplify: simplifyOrder,
	hasContact: true,
	wholeOutput: 'One Item per Order',
	outputs: [
		{
			value: 'orderLine',
			name: 'One Item per Order Line',
			description: 'Each product or variant that was ordered',
			split: splitOrder,
			simplify: simplifyOrderLine,
		},
	],
};

export default operation;
