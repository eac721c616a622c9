import type { INodePropertyOptions } from 'n8n-workflow';

/** The resources of the node, in the order of the editor. A resource appears with its first operation. */
export const resources: readonly INodePropertyOptions[] = [
	{ name: 'Account', value: 'account', description: 'The account (账号) that the app acts for' },
	{ name: 'Address', value: 'address', description: 'Receiving and sending addresses (地址)' },
	{ name: 'API', value: 'api', description: 'Any API of the 1688 Open Platform' },
	{ name: 'Category', value: 'category', description: 'Categories (类目) and their attributes' },
	{ name: 'Image', value: 'image', description: 'The photo bank (图片空间) of your shop' },
	{ name: 'Inventory', value: 'inventory', description: 'Stock (库存) of products and SKUs' },
	{ name: 'Message', value: 'message', description: 'Pushed messages (消息) that did not arrive' },
	{ name: 'Order', value: 'order', description: 'Orders (订单) that your account bought or sold' },
	{ name: 'Product', value: 'product', description: 'Products and offers (商品)' },
	{ name: 'Refund', value: 'refund', description: 'Refunds and returns (退款退货)' },
	{ name: 'Shipment', value: 'shipment', description: 'Parcels and tracking (物流)' },
	{ name: 'Supplier', value: 'supplier', description: 'Shops that you buy from (供应商)' },
];
