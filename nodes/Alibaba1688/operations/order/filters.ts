import type { INodeProperties } from 'n8n-workflow';
import type { Parameter } from '../operation';
import type { ParameterType } from '../../gateway/typedValue';

/** A filter of an order list: the field and the parameter, which have the same name at 1688. */
interface Filter {
	readonly name: string;
	readonly label: string;
	readonly type: ParameterType;
	readonly description: string;
	readonly options?: INodeProperties['options'];
	readonly placeholder?: string;
}

const CHINA_TIME = 'Times without a zone are China time';
const OPEN_LIST = 'Choose from the list, or give another one by an expression';

const shared: readonly Filter[] = [
	{
		name: 'bizTypes',
		label: 'Business Types',
		type: 'String[]',
		placeholder: 'e.g. cn, ws',
		description:
			'Types (业务类型) with commas between them. A list that leaves out a new type hides its orders.',
	},
	{
		name: 'createStartTime',
		label: 'Created After',
		type: 'Date',
		description: CHINA_TIME,
	},
	{ name: 'createEndTime', label: 'Created Before', type: 'Date', description: CHINA_TIME },
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
		description: OPEN_LIST,
		options: [
			{ name: 'Cancelled (交易取消)', value: 'cancel' },
			{ name: 'Completed (交易成功)', value: 'success' },
			{ name: 'Waiting for Payment (待付款)', value: 'waitbuyerpay' },
			{ name: 'Waiting for Receipt (待收货)', value: 'waitbuyerreceive' },
			{ name: 'Waiting for Shipment (待发货)', value: 'waitsellersend' },
		],
	},
	{
		name: 'productName',
		label: 'Product Name',
		type: 'String',
		description: 'A word in the name of a product',
	},
	{
		name: 'refundStatus',
		label: 'Refund Status',
		type: 'String',
		description: OPEN_LIST,
		options: [
			{ name: 'Closed (退款关闭)', value: 'refundclose' },
			{ name: 'Completed (退款成功)', value: 'refundsuccess' },
			{ name: 'Waiting for Return by Buyer (待买家退货)', value: 'waitbuyersend' },
			{ name: 'Waiting for Seller (待卖家同意)', value: 'waitselleragree' },
			{ name: 'Waiting for Seller to Receive (待卖家收货)', value: 'waitsellerreceive' },
			{ name: 'Waiting for the Buyer to Change It (待买家修改)', value: 'waitbuyermodify' },
		],
	},
	{
		name: 'sellerRateStatus',
		label: 'Seller Rating',
		type: 'Integer',
		placeholder: 'e.g. 4',
		description: 'The number of the state of the rating (评价): 4, 5 or 6',
	},
	{
		name: 'tradeType',
		label: 'Trade Type',
		type: 'String',
		placeholder: 'e.g. 50060',
		description: 'The number of the way of trading (交易类型)',
	},
	{
		name: 'needBuyerAddressAndPhone',
		label: 'With Address and Phone',
		type: 'Boolean',
		description: 'Whether to ask for address and phone of the buyer',
	},
	{
		name: 'needMemoInfo',
		label: 'With Memo',
		type: 'Boolean',
		description: 'Whether to ask for the memo (备忘)',
	},
];

const bought: readonly Filter[] = [
	{
		name: 'outOrderId',
		label: 'External Order Number',
		type: 'String',
		description:
			'The number that was given when the order was placed (outOrderId). 1688 does not repeat it in its answer.',
	},
	{
		name: 'sellerLoginId',
		label: 'Seller Login',
		type: 'String',
		description: 'The login name of the seller (卖家登录名)',
	},
	{
		name: 'sellerMemberId',
		label: 'Seller Member ID',
		type: 'String',
		placeholder: 'e.g. b2b-1624747073',
		description: 'The member (卖家) whose orders to list',
	},
];

const soldInAnyWay: readonly Filter[] = [
	{
		name: 'buyerLoginId',
		label: 'Buyer Login',
		type: 'String',
		description: 'The login name of the buyer (买家登录名)',
	},
	{
		name: 'buyerMemberId',
		label: 'Buyer Member ID',
		type: 'String',
		placeholder: 'e.g. b2b-1623492085',
		description: 'The member (买家) whose orders to list',
	},
	{
		name: 'buyerRateStatus',
		label: 'Buyer Rating',
		type: 'Integer',
		placeholder: 'e.g. 4',
		description: 'The number of the state of the rating (评价): 4, 5 or 6',
	},
	{
		name: 'tousuStatus',
		label: 'With Complaint',
		type: 'Boolean',
		description: 'Whether to list orders with a complaint (投诉)',
	},
	{
		name: 'needCheckSend',
		label: 'With Shipping Check',
		type: 'Boolean',
		description: 'Whether 1688 tells which orders may be shipped',
	},
];

/** What the list of bought or of sold orders can be narrowed by. */
export const boughtFilters = filtersField([...shared, ...bought], 'buyer');
export const soldFilters = filtersField([...shared, ...soldInAnyWay], 'seller');

export const boughtFilterParameters = parametersOf([...shared, ...bought]);
export const soldFilterParameters = parametersOf([...shared, ...soldInAnyWay]);

function filtersField(filters: readonly Filter[], perspective: string): INodeProperties {
	return {
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add filter',
		default: {},
		displayOptions: { show: { perspective: [perspective] } },
		options: filters.map(fieldOf).sort((a, b) => a.displayName.localeCompare(b.displayName, 'en')),
	};
}

function fieldOf({
	type,
	label,
	name,
	description,
	placeholder,
	options,
}: Filter): INodeProperties {
	const common = { displayName: label, name, description, placeholder };
	if (options) {
		return { ...common, type: 'options', options, allowArbitraryValues: true, default: '' };
	}
	if (type === 'Date') return { ...common, type: 'dateTime', default: '' };
	if (type === 'Boolean') return { ...common, type: 'boolean', default: false };
	return { ...common, type: 'string', default: '' };
}

function parametersOf(filters: readonly Filter[]): Parameter[] {
	return filters.map(({ name, type, label }) => ({ name, type, field: `filters.${name}`, label }));
}
