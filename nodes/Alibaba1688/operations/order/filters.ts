import type { INodeProperties } from 'n8n-workflow';
import type { ParameterType } from '../../gateway/typedValue';
import type { Parameter } from '../operation';

/** A filter of an order list: its field, which has the name of the parameter. */
interface Filter {
	readonly name: string;
	readonly label: string;
	readonly type: ParameterType;
	readonly description?: string;
	readonly choices?: ReadonlyArray<readonly [value: string, name: string]>;
	/** Whose list has it; both lists when absent. */
	readonly only?: 'buyer' | 'seller';
}

const CHINA_TIME = 'Times without a zone are China time';

const filters: readonly Filter[] = [
	{
		name: 'bizTypes',
		label: 'Business Types',
		type: 'String[]',
		description:
			'Such as cn or ws, separated by commas. This filter was seen to hide more orders than it should.',
	},
	{ name: 'buyerLoginId', label: 'Buyer Login Name', type: 'String', only: 'seller' },
	{ name: 'buyerMemberId', label: 'Buyer Member ID', type: 'String', only: 'seller' },
	{
		name: 'buyerRateStatus',
		label: 'Buyer Rating Status',
		type: 'Integer',
		only: 'seller',
		description: 'Whether the buyer gave a rating (评价), as a number',
	},
	{ name: 'createStartTime', label: 'Created After', type: 'Date', description: CHINA_TIME },
	{ name: 'createEndTime', label: 'Created Before', type: 'Date', description: CHINA_TIME },
	{
		name: 'tousuStatus',
		label: 'Disputed',
		type: 'Boolean',
		only: 'seller',
		description: 'Whether the buyer complained about the order (投诉)',
	},
	{ name: 'modifyStartTime', label: 'Modified After', type: 'Date', description: CHINA_TIME },
	{ name: 'modifyEndTime', label: 'Modified Before', type: 'Date', description: CHINA_TIME },
	{
		name: 'isHis',
		label: 'Older Than Three Months',
		type: 'Boolean',
		description: 'Whether to look among the orders older than about three months instead',
	},
	{
		name: 'orderStatus',
		label: 'Order Status',
		type: 'String',
		choices: [
			['cancel', 'Cancelled (交易取消)'],
			['success', 'Completed (交易成功)'],
			['waitbuyerreceive', 'Waiting for Confirmation of Receipt (等待买家收货)'],
			['waitbuyerpay', 'Waiting for Payment (等待买家付款)'],
			['waitsellersend', 'Waiting for Shipment (等待卖家发货)'],
		],
	},
	{
		name: 'outOrderId',
		label: 'Out Order ID',
		type: 'String',
		only: 'buyer',
		description: 'The number that you gave the purchase (外部订单号)',
	},
	{ name: 'productName', label: 'Product Name', type: 'String' },
	{
		name: 'refundStatus',
		label: 'Refund Status',
		type: 'String',
		choices: [
			['refundclose', 'Closed (退款关闭)'],
			['refundsuccess', 'Refunded (退款成功)'],
			['waitbuyermodify', 'Waiting for Changes by the Buyer (待买家修改)'],
			['waitbuyersend', 'Waiting for the Return of Goods (等待买家退货)'],
			['waitselleragree', 'Waiting for the Seller to Agree (等待卖家同意)'],
			['waitsellerreceive', 'Waiting for the Seller to Receive (等待卖家确认收货)'],
		],
	},
	{ name: 'sellerLoginId', label: 'Seller Login Name', type: 'String', only: 'buyer' },
	{ name: 'sellerMemberId', label: 'Seller Member ID', type: 'String', only: 'buyer' },
	{
		name: 'sellerRateStatus',
		label: 'Seller Rating Status',
		type: 'Integer',
		description: 'Whether the seller gave a rating (评价): 4, 5 or 6',
	},
	{
		name: 'tradeType',
		label: 'Trade Type',
		type: 'String',
		description: 'The kind of trade as a number, such as 50060',
	},
];

/** What an order list can be narrowed by. */
export const orderFilters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add filter',
	default: {},
	options: filters.map(toField),
};

/** The parameters of one of the lists; buyers and sellers share most of their names. */
export function orderFilterParameters(whose: 'buyer' | 'seller'): Parameter[] {
	return filters
		.filter(({ only }) => only === undefined || only === whose)
		.map(({ name, label, type }) => ({ name, label, type, field: `filters.${name}` }));
}

function toField({ name, label, type, description, choices, only }: Filter): INodeProperties {
	const shown = only ? { displayOptions: { show: { '/perspective': [only] } } } : {};
	const common = { displayName: label, name, ...(description ? { description } : {}), ...shown };
	if (choices) {
		return {
			...common,
			type: 'options',
			allowArbitraryValues: true,
			options: choices.map(([value, text]) => ({ name: text, value })),
			default: choices[0][0],
			description: 'Choose from the list, or give another status by an expression',
		};
	}
	if (type === 'Boolean') return { ...common, type: 'boolean', default: false };
	if (type === 'Date') return { ...common, type: 'dateTime', default: '' };
	return { ...common, type: 'string', default: '' };
}
