import type { INodeProperties } from 'n8n-workflow';
import type { ParameterType } from '../../gateway/typedValue';
import type { Parameter } from '../operation';

/** What an order is for; it decides the API. */
export const orderTypeField: INodeProperties = {
	displayName: 'Order Type',
	name: 'orderType',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Cross-Border (跨境)',
			value: 'crossBorder',
			description: 'For apps of cross-border purchasing',
		},
		{ name: 'General (大市场)', value: 'general', description: 'A domestic order' },
	],
	default: 'general',
	description: 'Which of the two APIs for orders is used; your app is granted one of them or both',
};

/** An option of a purchase: its field, and the parameter that it becomes. */
interface PurchaseOption {
	/** The parameter at 1688, which is the name of the field as well. */
	readonly name: string;
	readonly label: string;
	readonly type: ParameterType;
	readonly description?: string;
	readonly choices?: ReadonlyArray<readonly [value: string, name: string]>;
	/** The order type that has it; both when absent. */
	readonly only?: 'crossBorder' | 'general';
}

const yesNo = [
	['n', 'No'],
	['y', 'Yes'],
] as const;

const purchaseOptions: readonly PurchaseOption[] = [
	{
		name: 'addedService',
		label: 'Added Service',
		type: 'String',
		only: 'crossBorder',
		choices: [
			['toB', 'To Business'],
			['toC', 'To Consumer'],
		],
	},
	{
		name: 'anonymousBuyer',
		label: 'Anonymous Buyer',
		type: 'Boolean',
		only: 'crossBorder',
		description: 'Whether the supplier does not see who buys',
	},
	{
		name: 'isvBizType',
		label: 'Business Type',
		type: 'String',
		only: 'crossBorder',
		choices: [
			['cross', 'Cross-Border'],
			['cross_daigou', 'Cross-Border Purchasing Agent (代购)'],
			['cross_distribution', 'Cross-Border Distribution (分销)'],
		],
	},
	{
		name: 'isvBizTypeStr',
		label: 'Business Type',
		type: 'String',
		only: 'general',
		choices: [['cross', 'Cross-Border']],
	},
	{
		name: 'crossBorderLogisticsSolutionId',
		label: 'Cross-Border Logistics Solution ID',
		type: 'String',
		only: 'crossBorder',
		description: 'The sourceId of a solution that Preview names',
	},
	{
		name: 'fenxiaoChannel',
		label: 'Distribution Channel (分销渠道)',
		type: 'String',
		description:
			'Where the goods are sold again, such as thyny, tm, jingdong, pinduoduo or kuajing',
	},
	{
		name: 'dropshipping',
		label: 'Dropshipping (一件代发)',
		type: 'String',
		only: 'crossBorder',
		choices: yesNo,
	},
	{
		name: 'encryptOutOrderInfo',
		label: 'Encrypted Downstream Order (JSON)',
		type: 'Json',
		only: 'general',
	},
	{ name: 'extendParam', label: 'Extended Parameters (JSON)', type: 'Json', only: 'crossBorder' },
	{
		name: 'flow',
		label: 'Flow',
		type: 'String',
		description:
			'The flow of the order, general when it is not given; Preview names the one to use',
		choices: [
			['boutiquefenxiao', 'Boutique Distribution'],
			['boutiquepifa', 'Boutique Wholesale'],
			['fenxiao', 'Distribution (分销)'],
			['general', 'General'],
			['paired', 'Paired'],
			['repurchase', 'Repurchase'],
			['saleproxy', 'Consignment (代销)'],
		],
	},
	{ name: 'fromAgent', label: 'From Agent', type: 'String', only: 'crossBorder' },
	{
		name: 'instanceId',
		label: 'Group-Buy Instance ID',
		type: 'String',
		only: 'general',
	},
	{
		name: 'inventoryMode',
		label: 'Inventory Mode',
		type: 'String',
		only: 'crossBorder',
		choices: [
			['JIT', 'JIT'],
			['NORMAL', 'Normal'],
		],
	},
	{ name: 'invoiceParam', label: 'Invoice (JSON)', type: 'Json' },
	{
		name: 'useOfficialSolutionModelList',
		label: 'Official Pickup Solutions (JSON)',
		type: 'Json',
		only: 'crossBorder',
		description: 'A list of objects with orderGroup and useOfficialSolutionCode',
	},
	{
		name: 'pickupService',
		label: 'Pickup Service',
		type: 'String',
		only: 'crossBorder',
		choices: yesNo,
	},
	{
		name: 'preSelectPayChannel',
		label: 'Preselected Payment Channel',
		type: 'String',
	},
	{
		name: 'shopPromotionId',
		label: 'Shop Promotion ID',
		type: 'String',
		description: 'A shop discount (店铺优惠) that Preview names',
	},
	{
		name: 'smallProcurement',
		label: 'Small Procurement',
		type: 'String',
		only: 'crossBorder',
	},
	{ name: 'subUserId', label: 'Sub-Account User ID', type: 'Id', only: 'general' },
	{
		name: 'tradeType',
		label: 'Trade Type',
		type: 'String',
		description:
			'One of the trade types that Preview names; when it is empty, 1688 takes credit where you have it, else Alipay escrow',
	},
	{
		name: 'useCrossBorderLogisticsSolution',
		label: 'Use Cross-Border Logistics Solution',
		type: 'Boolean',
		only: 'crossBorder',
		description: "Whether 1688's own cross-border logistics carries the goods",
	},
	{
		name: 'useOfficialSolution',
		label: 'Use Official Pickup Solution',
		type: 'Boolean',
		only: 'crossBorder',
		description: 'Whether the official pickup solutions are used; they must be given as well',
	},
	{
		name: 'useRedEnvelope',
		label: 'Use Red Envelope (红包)',
		type: 'String',
		choices: yesNo,
	},
	{ name: 'warehouseCode', label: 'Warehouse Code', type: 'String', only: 'crossBorder' },
];

/** The options of both order types, each shown for the type that has it. */
export const purchaseOptionFields: INodeProperties[] = purchaseOptions.map(toField);

/** The parameters of one order type; `flow` is required at 1688. */
export function purchaseOptionParameters(orderType: 'crossBorder' | 'general'): Parameter[] {
	return purchaseOptions
		.filter(({ only, name }) => name !== 'flow' && (only === undefined || only === orderType))
		.map(({ name, label, type }) => ({ name, label, type, field: `options.${name}` }));
}

function toField({
	name,
	label,
	type,
	description,
	choices,
	only,
}: PurchaseOption): INodeProperties {
	const shown = only ? { displayOptions: { show: { '/orderType': [only] } } } : {};
	const common = { displayName: label, name, description, ...shown };
	if (choices) {
		return {
			...common,
			type: 'options',
			allowArbitraryValues: true,
			options: choices.map(([value, text]) => ({ name: text, value })),
			default: choices[0][0],
			description: [description, 'Another value can be given by an expression']
				.filter(Boolean)
				.join('. '),
		};
	}
	if (type === 'Boolean') return { ...common, type: 'boolean', default: false };
	return type === 'Json'
		? { ...common, type: 'json', default: '{}' }
		: { ...common, type: 'string', default: '' };
}
