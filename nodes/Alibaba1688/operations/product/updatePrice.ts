import { InputError } from '../../gateway/inputError';
import type { WireValue } from '../../gateway/serialise';
import { typedValue } from '../../gateway/typedValue';
import { simplifyOwnProduct } from '../../output/product';
import type { Operation, ReadField } from '../operation';
import { productIdField, productLocator } from './productLocator';

const operation: Operation = {
	resource: 'product',
	operation: 'updatePrice',
	name: 'Update Price',
	action: 'Update the price of a product',
	description:
		'Set the prices (改价) of a product of your own shop, which buyers pay from then on. The name of its API is inferred from an official SDK and not confirmed: try it on one product first.',
	effect: 'write',
	fields: [
		productLocator,
		{
			displayName: 'Prices',
			name: 'prices',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add price',
			default: {},
			required: true,
			options: [
				{
					displayName: 'Price by Quantity',
					name: 'ranges',
					values: [
						{
							displayName: 'From Quantity',
							name: 'startQuantity',
							type: 'number',
							typeOptions: { minValue: 1 },
							default: 1,
							description:
								'The price holds from this quantity on (阶梯价). What is given replaces all prices by quantity.',
						},
						{
							displayName: 'Price (Yuan)',
							name: 'price',
							type: 'string',
							default: '',
							placeholder: 'e.g. 12.50',
						},
					],
				},
				{
					displayName: 'Price of a SKU',
					name: 'skus',
					values: [
						{
							displayName: 'SKU ID',
							name: 'skuId',
							type: 'string',
							default: '',
							placeholder: 'e.g. 3746778972330',
							description: 'The skuId; other SKUs keep their prices',
						},
						{
							displayName: 'Price (Yuan)',
							name: 'price',
							type: 'string',
							default: '',
							placeholder: 'e.g. 12.50',
						},
					],
				},
			],
		},
	],
	use: {
		api: 'com.alibaba.product:alibaba.product.price.edit-1',
		parameters: [
			{ name: 'productId', ...productIdField },
			{ name: 'priceRangList', from: (read) => readPrices(read).ranges },
			{ name: 'skuPriceList', from: (read) => readPrices(read).skus },
		],
		answer: { result: 'productInfo' },
		advice: {
			'gw.APIUnsupported':
				"The name of this API is inferred, and 1688 does not know it. Change prices with Product: Update by 'Form' instead.",
		},
	},
	simplify: simplifyOwnProduct,
};

export default operation;

interface Entry {
	startQuantity?: unknown;
	skuId?: unknown;
	price?: unknown;
}

interface Prices {
	ranges?: WireValue[];
	skus?: WireValue[];
}

/** Fen at this API. */
function readPrices(read: ReadField): Prices {
	const { ranges = [], skus = [] } = (read('prices', 'Json', 'Prices') ?? {}) as {
		ranges?: Entry[];
		skus?: Entry[];
	};
	if (ranges.length + skus.length === 0) {
		throw new InputError("'Prices' is empty", 'Add at least one price.');
	}
	const tiers = ranges.map(({ startQuantity, price }, index) => {
		const at = `Price by Quantity, entry ${index + 1}`;
		return {
			startQuantity: aboveZero('Integer', startQuantity, `${at}: From Quantity`),
			price: aboveZero('Fen', price, `${at}: Price (Yuan)`),
		};
	});
	const ofSkus = skus.map(({ skuId, price }, index) => {
		const at = `Price of a SKU, entry ${index + 1}`;
		return {
			skuId: aboveZero('Id', skuId, `${at}: SKU ID`),
			price: aboveZero('Fen', price, `${at}: Price (Yuan)`),
		};
	});
	return {
		ranges: tiers.length > 0 ? tiers : undefined,
		skus: ofSkus.length > 0 ? ofSkus : undefined,
	};
}

function aboveZero(type: 'Id' | 'Integer' | 'Fen', value: unknown, label: string): bigint {
	const number = typedValue(type, value, label);
	if (typeof number === 'bigint' && number > 0n) return number;
	throw new InputError(
		number === undefined ? `'${label}' is empty` : `'${label}' is not above zero: ${String(value)}`,
		'Give a number above zero.',
	);
}
