import { InputError } from '../../gateway/inputError';
import type { WireValue } from '../../gateway/serialise';
import { typedValue } from '../../gateway/typedValue';
import { simplifyCreatedOrder } from '../../output/order';
import type { Operation } from '../operation';

/** The wares of an order as the editor gives them. */
interface Ware {
	offerId?: unknown;
	specId?: unknown;
	quantity?: unknown;
}

const operation: Operation = {
	resource: 'order',
	operation: 'create',
	name: 'Create',
	action: 'Create an order',
	description:
		'Place a purchase order (下单). This commits your account to buy: it is a money operation.',
	effect: 'money',
	fields: [
		{
			displayName: 'Products',
			name: 'cargo',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add product',
			default: {},
			required: true,
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
					],
				},
			],
		},
		{
			displayName: 'Address ID',
			name: 'addressId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 12345678',
			description: 'A receiving address (收货地址) saved in your 1688 account',
		},
		{
			displayName: 'Seller Message',
			name: 'message',
			type: 'string',
			default: '',
			description: 'A note that the seller sees with the order',
		},
	],
	use: {
		api: 'com.alibaba.trade:alibaba.trade.fastCreateOrder-1',
		parameters: [
			{ name: 'flow', constant: 'general' },
			{ name: 'addressParam.addressId', type: 'Id', field: 'addressId', label: 'Address ID' },
			{ name: 'cargoParamList', from: (read) => readCargo(read('cargo', 'Json', 'Products')) },
			{ name: 'message', type: 'String', field: 'message', label: 'Seller Message' },
		],
		answer: {
			result: 'result',
			// 1688's own pages show created orders beside `success: false`.
			provenBy: ['result.orderId', 'result.orderList', 'orderId', 'orderList'],
		},
	},
	simplify: simplifyCreatedOrder,
	idOf: (result) => {
		const { orderId, orderIds } = simplifyCreatedOrder(result);
		return [orderIds ?? orderId].flat().join(' ');
	},
	check:
		'Look among your latest orders (Order: Get Many, Created After the start of this run) whether this order was made before you place it again.',
};

export default operation;

function readCargo(cargo: WireValue): WireValue {
	const wares = ((cargo as { items?: Ware[] } | undefined)?.items ?? []) as Ware[];
	if (wares.length === 0) {
		throw new InputError("'Products' is empty", 'Add at least one product with its quantity.');
	}
	return wares.map(({ offerId, specId, quantity }, index) => {
		const label = (name: string) => `Products, entry ${index + 1}: ${name}`;
		const id = typedValue('Id', offerId, label('Product ID'));
		const count = typedValue('Integer', quantity, label('Quantity'));
		if (id === undefined) throw new InputError(`'${label('Product ID')}' is empty`, 'Fill it in.');
		if (typeof count !== 'bigint' || count < 1n) {
			throw new InputError(
				`'${label('Quantity')}' is not above zero: ${String(quantity)}`,
				'Give a whole number from 1.',
			);
		}
		return { offerId: id, specId: typedValue('String', specId, label('Spec ID')), quantity: count };
	});
}
