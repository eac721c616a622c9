import type { INodePropertyOptions } from 'n8n-workflow';

/** A documented topic: the words for people, grouped by what they begin with, and 1688's own title. */
interface Topic {
	readonly type: string;
	readonly name: string;
	readonly description: string;
}

/** The topics that 1688 documents for cross-border apps, in the order of their names. */
export const topics: readonly Topic[] = [
	{
		type: 'AGENT_NEWTON_CLOUD_TASK_NOTIFY',
		name: 'Agent Task: State Changed (牛顿云任务)',
		description: 'A long task of Newton Cloud goes on, waits for you, or ended',
	},
	{
		type: 'SYT_CONTRACT_WAIT_SIGN',
		name: 'Contract: Awaits Signature (待签署)',
		description: 'A contract or purchase order of 88 ShengYiTong waits to be signed',
	},
	{
		type: 'SYT_ADD_CONTRACT_CONTENT',
		name: 'Contract: Evidence Added (新增交易存证)',
		description: 'Evidence was added to a contract of 88 ShengYiTong',
	},
	{
		type: 'SYT_CONTRACT_PAY_SUCCESS',
		name: 'Contract: Paid (支付成功)',
		description: 'A contract or purchase order of 88 ShengYiTong was paid',
	},
	{
		type: 'SYT_REFUND_FINISH_NOTICE',
		name: 'Contract: Refund Result (退款结果)',
		description: 'A refund of a contract of 88 ShengYiTong succeeded or failed',
	},
	{
		type: 'SYT_CONTRACT_REJECT',
		name: 'Contract: Rejected (拒绝)',
		description: 'A contract or purchase order of 88 ShengYiTong was rejected',
	},
	{
		type: 'SYT_CONTRACT_SIGN_SUCCESS',
		name: 'Contract: Signed (签署成功)',
		description: 'Both sides signed a contract of 88 ShengYiTong',
	},
	{
		type: 'PRODUCT_PFT_OFFER_PRICE_MODIFY',
		name: 'Distribution: Curated Product Price Changed (精选货源价格变动)',
		description: 'The price of a product of the curated supply changed; amounts are fen',
	},
	{
		type: 'PRODUCT_PFT_OFFER_QUIT',
		name: 'Distribution: Curated Product Taken Off (精选货源下架)',
		description: 'A product of the curated supply was taken off',
	},
	{
		type: 'CROSSBOARD_LP_DISTRIBUTION',
		name: 'Distribution: Listing by Purchasing Assistant (采购助手铺货)',
		description: 'A user of the purchasing assistant wants products listed',
	},
	{
		type: 'PRODUCT_PRODUCT_CROSSBOARD_INFORM',
		name: 'Distribution: Listing Requested (一键铺货)',
		description: 'A user wants a product listed in their shop',
	},
	{
		type: 'FENXIAO_PRICE_CHANGE',
		name: 'Distribution: Price Changed (分销价格变更)',
		description: 'The distribution price of a followed product changed; read the product for it',
	},
	{
		type: 'CROSSBOARD_CROSSBOARD_ADD_SUPPLY',
		name: 'Distribution: Supply Chosen (设为货源)',
		description: 'An offer became the source of a product',
	},
	{
		type: 'CROSSBOARD_XYT_PLATFORM_OFFER_CHANGE',
		name: 'Distribution: Workbench Products Changed (寻源通工作台)',
		description: 'Products were added to or removed from the workbench of XunYuanTong',
	},
	{
		type: 'PRODUCT_PRODUCT_INVENTORY_CHANGE',
		name: 'Inventory: Stock Changed (库存变更)',
		description: 'Stock of followed products went up or down: a batch of signed differences',
	},
	{
		type: 'ORDER_BATCH_PAY',
		name: 'Order: Batch Payment State (批量支付)',
		description: 'What became of a payment of several orders: a batch',
	},
	{
		type: 'ORDER_BUYER_VIEW_ORDER_BOPS_CLOSE',
		name: 'Order: Closed by 1688 (运营后台关闭)',
		description: 'The back office of 1688 closed an order that you placed',
	},
	{
		type: 'ORDER_BUYER_VIEW_ORDER_BUYER_CLOSE',
		name: 'Order: Closed by Buyer (买家关闭)',
		description: 'You closed an order that you placed',
	},
	{
		type: 'ORDER_BUYER_VIEW_ORDER_SELLER_CLOSE',
		name: 'Order: Closed by Seller (卖家关闭)',
		description: 'The seller closed an order that you placed',
	},
	{
		type: 'ORDER_BUYER_VIEW_ORDER_SUCCESS',
		name: 'Order: Completed (交易成功)',
		description: 'The trade of an order that you placed is complete',
	},
	{
		type: 'ORDER_BUYER_VIEW_BUYER_MAKE',
		name: 'Order: Created (创建订单)',
		description: 'You placed an order',
	},
	{
		type: 'ORDER_BUYER_VIEW_ORDER_PAY',
		name: 'Order: Paid (付款)',
		description: 'An order that you placed was paid',
	},
	{
		type: 'ORDER_BUYER_VIEW_PART_PART_SENDGOODS',
		name: 'Order: Partly Shipped (部分发货)',
		description: 'A part of an order that you placed was shipped; a later state may arrive first',
	},
	{
		type: 'ORDER_BUYER_VIEW_ORDER_PRICE_MODIFY',
		name: 'Order: Price Changed (修改价格)',
		description: 'The seller changed the price of an order that you placed',
	},
	{
		type: 'ORDER_ORDER_PRICE_MODIFY',
		name: 'Order: Price Changed, Seller View (卖家视角修改价格)',
		description: 'The price of an order of your shop changed, or a part of it was closed',
	},
	{
		type: 'ORDER_BUYER_VIEW_ORDER_COMFIRM_RECEIVEGOODS',
		name: 'Order: Receipt Confirmed (确认收货)',
		description: 'The receipt of an order that you placed was confirmed',
	},
	{
		type: 'ORDER_BUYER_VIEW_ANNOUNCE_SENDGOODS',
		name: 'Order: Shipped (发货)',
		description: 'An order that you placed was shipped',
	},
	{
		type: 'ORDER_BUYER_VIEW_ORDER_STEP_PAY',
		name: 'Order: Stage Paid (阶段付款)',
		description: 'A stage of an order that you placed was paid',
	},
	{
		type: 'PRODUCT_RELATION_VIEW_PRODUCT_AUDIT',
		name: 'Product: Audited (审核)',
		description: 'Followed products passed or failed the audit of 1688',
	},
	{
		type: 'PRODUCT_RELATION_VIEW_PRODUCT_CHANGE',
		name: 'Product: Changed in Any Way (商品变更)',
		description: 'Any change of followed products, their SKUs included',
	},
	{
		type: 'PRODUCT_RELATION_VIEW_PRODUCT_DELETE',
		name: 'Product: Deleted (删除)',
		description: 'Followed products were deleted',
	},
	{
		type: 'PRODUCT_RELATION_VIEW_PRODUCT_NEW_OR_MODIFY',
		name: 'Product: New or Modified (新增或修改)',
		description: 'Followed products are new or were modified',
	},
	{
		type: 'PRODUCT_RELATION_VIEW_PRODUCT_REPOST',
		name: 'Product: On Shelf Again (上架)',
		description: 'Followed products were put on the shelf again',
	},
	{
		type: 'PRODUCT_RELATION_VIEW_PRODUCT_EXPIRE',
		name: 'Product: Taken Off Shelf (下架)',
		description: 'Followed products were taken off the shelf',
	},
	{
		type: 'ORDER_BUYER_VIEW_ORDER_REFUND_AFTER_SALES',
		name: 'Refund: After Completion (售后退款)',
		description: 'A refund of a completed order that you placed changed',
	},
	{
		type: 'ORDER_BUYER_VIEW_ORDER_BUYER_REFUND_IN_SALES',
		name: 'Refund: Before Completion (售中退款)',
		description: 'A refund of a running order that you placed changed',
	},
	{
		type: 'LOGISTICS_GLOBAL_1688_PACKAGE_CHANGE',
		name: 'Shipment: Cross-Border Package Changed (跨境物流包裹)',
		description: 'A cross-border package was created or went on',
	},
	{
		type: 'LOGISTICS_BUYER_VIEW_TRACE',
		name: 'Shipment: State Changed (物流状态变更)',
		description: 'A parcel of an order that you placed was sent, is on its way, or arrived',
	},
	{
		type: 'LOGISTICS_MAIL_NO_CHANGE',
		name: 'Shipment: Waybill Number Changed (物流单号修改)',
		description: 'A parcel of an order got another carrier or waybill number',
	},
];

/** The topics as options of a node. */
export const topicOptions: INodePropertyOptions[] = topics.map(({ type, name, description }) => ({
	name,
	value: type,
	description: `${description} (${type})`,
}));
