import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

const FLOWS: readonly INodePropertyOptions[] = [
	{ name: 'Boutique Distribution (精品货源代销)', value: 'boutiquefenxiao' },
	{ name: 'Boutique Wholesale (精品货源批发)', value: 'boutiquepifa' },
	{ name: 'Distribution (分销)', value: 'fenxiao' },
	{ name: 'General (大市场)', value: 'general' },
	{ name: 'Paired (火拼)', value: 'paired' },
	{ name: 'Repurchase (复购)', value: 'repurchase' },
	{ name: 'Sale Proxy (代销)', value: 'saleproxy' },
];

const DESCRIPTION =
	'The kind of trade (flow) whose price applies. Choose from the list, or give another one by an expression.';

/** The kind of price that an order uses. */
export const flowField: INodeProperties = {
	displayName: 'Flow',
	name: 'flow',
	type: 'options',
	allowArbitraryValues: true,
	options: [...FLOWS],
	default: 'general',
	description: DESCRIPTION,
};

/** The same where 1688 may choose the best price itself. */
export const previewFlowField: INodeProperties = {
	displayName: 'Flow',
	name: 'flow',
	type: 'options',
	allowArbitraryValues: true,
	options: [{ name: 'Best Price', value: '' }, ...FLOWS],
	default: '',
	description: DESCRIPTION,
};
