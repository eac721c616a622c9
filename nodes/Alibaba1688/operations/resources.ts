import type { INodePropertyOptions } from 'n8n-workflow';

/** The resources of the node, in the order of the editor. A resource appears with its first operation. */
export const resources: readonly INodePropertyOptions[] = [
	{ name: 'Order', value: 'order', description: 'Orders (订单) that your account bought or sold' },
	{ name: 'Product', value: 'product', description: 'Products and offers (商品)' },
];
