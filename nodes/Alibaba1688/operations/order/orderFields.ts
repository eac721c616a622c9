import type { INodeProperties } from 'n8n-workflow';
import { simplifyOrderLine, splitOrder } from '../../output/order';
import type { Choice, OutputForm } from '../operation';

/** Which of the three order APIs an item uses; apps of software vendors get the encrypted one. */
export function orderApi(choice: Choice): string {
	const perspective = choice('perspective');
	return perspective === 'seller' && choice('options.encryptedBuyer') === 'true'
		? 'encrypted'
		: perspective;
}

export const encryptedBuyerOption: INodeProperties = {
	displayName: 'Encrypted Buyer Data',
	name: 'encryptedBuyer',
	type: 'boolean',
	default: false,
	description:
		'Whether to use the API with masked buyer data (加密), the one that 1688 grants to apps of software vendors. It applies to the seller perspective.',
};

export const includeFieldsOption: INodeProperties = {
	displayName: 'Include Details',
	name: 'includeFields',
	type: 'multiOptions',
	options: [
		{ name: 'Guarantees', value: 'GuaranteesTerms' },
		{ name: 'Invoice', value: 'OrderInvoice' },
		{ name: 'Logistics', value: 'NativeLogistics' },
		{ name: 'Rating', value: 'RateDetail' },
	],
	default: [],
	description:
		'Parts of the order that 1688 sends on request only; they are in the unsimplified item',
};

export const orderOutputs: readonly OutputForm[] = [
	{
		value: 'orderLine',
		name: 'One Item per Order Line',
		description: 'One item for each product of the order (子订单)',
		split: splitOrder,
		simplify: simplifyOrderLine,
	},
];
