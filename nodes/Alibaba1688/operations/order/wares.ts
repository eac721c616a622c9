import type { INodeProperties } from 'n8n-workflow';
import { InputError } from '../../gateway/inputError';
import type { WireValue } from '../../gateway/serialise';
import { typedValue } from '../../gateway/typedValue';
import type { ReadField } from '../operation';

/** One line of a purchase, as it is sent. */
export type Ware = {
	readonly offerId?: bigint;
	readonly openOfferId?: string;
	readonly specId?: string;
	readonly quantity: number;
};

const MOST_WARES = 50;

const wareFields: INodeProperties[] = [
	{
		displayName: 'Open Offer ID',
		name: 'openOfferId',
		type: 'string',
		default: '',
		description: 'The encrypted ID of the product, for where a search gave only that',
	},
	{
		displayName: 'Product ID',
		name: 'offerId',
		type: 'string',
		default: '',
		placeholder: 'e.g. 584051070147',
		description: 'The ID of the offer (商品ID)',
	},
	{
		displayName: 'Quantity',
		name: 'quantity',
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 3 },
		default: 1,
		description: 'How many to buy',
	},
	{
		displayName: 'Spec ID',
		name: 'specId',
		type: 'string',
		default: '',
		description: 'The variant (specId) of the product; empty when the product has no variants',
	},
];

/** What is bought: line by line, or as JSON for lists that an earlier node made. */
export const wareFieldsOfOrder: readonly INodeProperties[] = [
	{
		displayName: 'Specify Products',
		name: 'specifyProducts',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Using Fields Below', value: 'fields' },
			{ name: 'Using JSON', value: 'json' },
		],
		default: 'fields',
		description: 'How to say what is bought',
	},
	{
		displayName: 'Products',
		name: 'cargo',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add product',
		default: {},
		displayOptions: { show: { specifyProducts: ['fields'] } },
		description: 'What is bought, up to 50 products and variants of one supplier',
		options: [{ displayName: 'Product', name: 'items', values: wareFields }],
	},
	{
		displayName: 'Products (JSON)',
		name: 'cargoJson',
		type: 'json',
		default: '[{ "offerId": "584051070147", "specId": "", "quantity": 1 }]',
		displayOptions: { show: { specifyProducts: ['json'] } },
		description: 'A list of objects with offerId, specId (empty without variants) and quantity',
	},
];

/**
 * What is bought, checked.
 *
 * @throws InputError that names the line
 */
export function readWares(read: ReadField): Ware[] {
	const isJson = read('specifyProducts', 'String', 'Specify Products') === 'json';
	const given = isJson
		? read('cargoJson', 'Json', 'Products (JSON)')
		: (read('cargo', 'Json', 'Products') as { items?: WireValue } | undefined)?.items;
	const lines = Array.isArray(given) ? given : [];
	if (lines.length === 0) {
		throw new InputError("'Products' is empty", 'Add at least one product with its quantity.');
	}
	if (lines.length > MOST_WARES) {
		throw new InputError(
			`'Products' has ${lines.length} entries, and an order takes ${MOST_WARES}`,
			'Split the purchase into several orders.',
		);
	}
	return lines.map(readWare);
}

function readWare(line: WireValue, index: number): Ware {
	const label = (name: string) => `Products, entry ${index + 1}: ${name}`;
	const fields = (typeof line === 'object' && line !== null ? line : {}) as Record<string, unknown>;
	const offerId = typedValue('Id', fields.offerId, label('Product ID')) as bigint | undefined;
	const openOfferId = text(fields.openOfferId, label('Open Offer ID'));
	const specId = text(fields.specId, label('Spec ID'));
	const quantity = Number(typedValue('Double', fields.quantity, label('Quantity')));
	if (offerId === undefined && openOfferId === undefined) {
		throw new InputError(`'${label('Product ID')}' is empty`, 'Fill it in.');
	}
	if (!(quantity > 0)) {
		throw new InputError(
			`'${label('Quantity')}' is not above zero: ${String(fields.quantity)}`,
			'Give a number above zero.',
		);
	}
	return offerId === undefined ? { openOfferId, specId, quantity } : { offerId, specId, quantity };
}

function text(value: unknown, label: string): string | undefined {
	return typedValue('String', value, label) as string | undefined;
}
