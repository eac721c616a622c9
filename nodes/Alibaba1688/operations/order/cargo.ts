import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { InputError } from '../../gateway/inputError';
import type { WireValue } from '../../gateway/serialise';
import { typedValue } from '../../gateway/typedValue';
import { linesOf } from '../../output/order';
import { textOf } from '../../output/text';
import type { ReadField } from '../operation';

/** One order takes no more SKUs than this, as 1688 documents it. */
const MOST_WARES = 50;

/** The wares of an order. */
export const cargoField: INodeProperties = {
	displayName: 'Products',
	name: 'cargo',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add product',
	default: {},
	required: true,
	description: 'What to order, at most 50 SKUs; products of several shops become several orders',
	options: [
		{
			displayName: 'Product',
			name: 'items',
			values: [
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
					typeOptions: { minValue: 1 },
					default: 1,
					description: 'How many to buy',
				},
				{
					displayName: 'Spec ID',
					name: 'specId',
					type: 'string',
					default: '',
					description:
						'The variant (specId) of the product; empty when the product has no variants',
				},
				{
					displayName: 'Open Product ID',
					name: 'openOfferId',
					type: 'string',
					default: '',
					description: 'The encrypted ID (openOfferId), where a search gave only this one',
				},
			],
		},
	],
};

/** One ware as it is sent. */
export interface Ware {
	readonly offerId?: bigint;
	readonly openOfferId?: string;
	readonly specId?: string;
	readonly quantity: bigint;
}

/** @throws InputError that names the entry and the field */
export function readCargo(read: ReadField): Ware[] {
	const cargo = read('cargo', 'Json', 'Products') as { items?: IDataObject[] } | undefined;
	const entries = cargo?.items ?? [];
	if (entries.length === 0) {
		throw new InputError("'Products' is empty", 'Add at least one product with its quantity.');
	}
	if (entries.length > MOST_WARES) {
		throw new InputError(
			`'Products' has ${entries.length} entries, and one order takes at most ${MOST_WARES}`,
			'Place several orders.',
		);
	}
	return entries.map(readWare);
}

export function wireCargo(wares: readonly Ware[]): WireValue {
	return wares.map((ware) => ({ ...ware }));
}

/** Whether an order that 1688 shows holds these wares and no others, in these quantities. */
export function holdsWares(order: IDataObject, wares: readonly Ware[]): boolean {
	if (wares.some(({ offerId }) => offerId === undefined)) return false;
	const wanted = wares.map(({ offerId, specId, quantity }) => key(offerId, specId, quantity));
	const held = linesOf(order).map(({ productID, specId, quantity }) =>
		key(textOf(productID), specId, textOf(quantity)),
	);
	return wanted.sort().join() === held.sort().join();
}

function key(offerId: unknown, specId: unknown, quantity: unknown): string {
	return [offerId, specId ?? '', Number(quantity)].map(String).join(' ');
}

function readWare({ offerId, openOfferId, specId, quantity }: IDataObject, index: number): Ware {
	const label = (name: string) => `Products, entry ${index + 1}: ${name}`;
	const id = typedValue('Id', offerId, label('Product ID')) as bigint | undefined;
	const openId = typedValue('String', openOfferId, label('Open Product ID')) as string | undefined;
	if (id === undefined && openId === undefined) {
		throw new InputError(`'${label('Product ID')}' is empty`, 'Fill it in.');
	}
	const count = typedValue('Integer', quantity, label('Quantity'));
	if (typeof count !== 'bigint' || count < 1n) {
		throw new InputError(
			`'${label('Quantity')}' is not above zero: ${String(quantity)}`,
			'Give a whole number from 1.',
		);
	}
	return {
		...(id === undefined ? { openOfferId: openId } : { offerId: id }),
		specId: typedValue('String', specId, label('Spec ID')) as string | undefined,
		quantity: count,
	};
}
