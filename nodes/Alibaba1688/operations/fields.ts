import type { INodeProperties } from 'n8n-workflow';

/** Fields that many operations have. */

export const simplifyField: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

export const returnAllField: INodeProperties = {
	displayName: 'Return All',
	name: 'returnAll',
	type: 'boolean',
	default: false,
	description: 'Whether to return all results or only up to a given limit',
};

export const limitField: INodeProperties = {
	displayName: 'Limit',
	name: 'limit',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 50,
	displayOptions: { show: { returnAll: [false] } },
	description: 'Max number of results to return',
};

export const DEFAULT_MAX_CONCURRENCY = 10;

/** Settings that are rarely needed. */
export const optionsField: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [],
};

/** Only calls that change nothing run side by side. */
export const maxConcurrencyOption: INodeProperties = {
	displayName: 'Max Concurrency',
	name: 'maxConcurrency',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 100 },
	default: DEFAULT_MAX_CONCURRENCY,
	description:
		'How many calls may be under way at the same time. The number of calls per second is a setting of the credential.',
};

export const includeContactOption: INodeProperties = {
	displayName: 'Include Contact',
	name: 'includeContact',
	type: 'boolean',
	default: false,
	description: 'Whether to put names, phones and addresses of people into simplified items',
};

export const perspectiveField: INodeProperties = {
	displayName: 'Perspective',
	name: 'perspective',
	type: 'options',
	noDataExpression: true,
	options: [
		{ name: 'Buyer', value: 'buyer', description: 'What your account bought' },
		{ name: 'Seller', value: 'seller', description: 'What your shop sold' },
	],
	default: 'buyer',
	description: 'Whether your account is the buyer or the seller',
};
