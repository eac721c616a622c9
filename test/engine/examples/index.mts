import { accountExamples } from './account.mts';
import { addressExamples } from './address.mts';
import { apiExamples } from './api.mts';
import { categoryExamples } from './category.mts';
import type { Examples } from './example.mts';
import { imageExamples } from './image.mts';
import { inventoryExamples } from './inventory.mts';
import { messageExamples } from './message.mts';
import { orderExamples } from './order.mts';
import { productExamples } from './product.mts';
import { refundExamples } from './refund.mts';
import { shipmentExamples } from './shipment.mts';
import { supplierExamples } from './supplier.mts';

/** The examples of all operations, by resource and operation. */
export const examples: Readonly<Record<string, Examples>> = {
	account: accountExamples,
	address: addressExamples,
	api: apiExamples,
	category: categoryExamples,
	image: imageExamples,
	inventory: inventoryExamples,
	message: messageExamples,
	order: orderExamples,
	product: productExamples,
	refund: refundExamples,
	shipment: shipmentExamples,
	supplier: supplierExamples,
};
