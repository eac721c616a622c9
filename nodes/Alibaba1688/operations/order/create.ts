import { createdOrders, simplifyCreatedOrder } from '../../output/createdOrder';
import type { ApiUse, Operation, Parameter } from '../operation';
import { cargoField, readCargo, wireCargo } from './cargo';
import { createFields } from './createFields';
import { buyOnce } from './buyOnce';
import { boughtOrders } from './findBought';
import { addressField, addressIdField, readAddress } from './receiver';

const shared: readonly Parameter[] = [
	{ name: 'flow', type: 'String', field: 'flow', label: 'Flow' },
	{ name: 'addressParam', from: readAddress },
	{ name: 'cargoParamList', from: (read) => wireCargo(readCargo(read)) },
	{ name: 'message', type: 'String', field: 'message', label: 'Seller Message' },
	{ name: 'outOrderId', type: 'String', field: 'outOrderId', label: 'External Order Number' },
	{ name: 'tradeType', type: 'String', field: 'options.tradeType', label: 'Trade Type' },
	{
		name: 'shopPromotionId',
		type: 'String',
		field: 'options.shopPromotionId',
		label: 'Promotion ID',
	},
	{
		name: 'fenxiaoChannel',
		type: 'String',
		field: 'options.fenxiaoChannel',
		label: 'Distribution Channel',
	},
	{
		name: 'preSelectPayChannel',
		type: 'String',
		field: 'options.preSelectPayChannel',
		label: 'Payment Channel',
	},
	{
		name: 'useRedEnvelope',
		from: (read) => yesOrNo(read('options.useRedEnvelope', 'Boolean', 'Use Red Envelope')),
	},
];

const answer: ApiUse['answer'] = {
	result: 'result',
	wrapper: 'result',
	// 1688's own pages show created orders beside `success: false`.
	provenBy: ['result.orderId', 'result.orderList'],
	refused: 'result.failedOfferList',
	refusedId: 'offerId',
};

const operation: Operation = {
	resource: 'order',
	operation: 'create',
	name: 'Create',
	action: 'Create an order',
	description:
		'Place a purchase order (下单). This commits your account to buy and spends money once it is paid: let a person approve it.',
	effect: 'money',
	fields: [...createFields.before, cargoField, addressIdField, addressField, ...createFields.after],
	use: {
		field: 'orderType',
		apis: {
			general: {
				api: 'com.alibaba.trade:alibaba.trade.fastCreateOrder-1',
				parameters: [
					...shared,
					// Its name has the Str here only.
					{
						name: 'isvBizTypeStr',
						type: 'String',
						field: 'options.isvBizType',
						label: 'Business Type',
					},
				],
				answer,
			},
			crossBorder: {
				api: 'com.alibaba.trade:alibaba.trade.createCrossOrder-1',
				parameters: [
					...shared,
					{
						name: 'isvBizType',
						type: 'String',
						field: 'options.isvBizType',
						label: 'Business Type',
					},
					// JIT and NORMAL here, jit and cang in the preview.
					{
						name: 'inventoryMode',
						type: 'String',
						field: 'options.inventoryMode',
						label: 'Inventory Mode',
					},
					{
						name: 'useCrossBorderLogisticsSolution',
						type: 'Boolean',
						field: 'options.useCrossBorderLogisticsSolution',
						label: 'Cross-Border Logistics',
					},
					{
						name: 'crossBorderLogisticsSolutionId',
						type: 'String',
						field: 'options.crossBorderLogisticsSolutionId',
						label: 'Cross-Border Logistics ID',
					},
					{
						name: 'warehouseCode',
						type: 'String',
						field: 'options.warehouseCode',
						label: 'Warehouse Code',
					},
					{
						name: 'anonymousBuyer',
						type: 'Boolean',
						field: 'options.anonymousBuyer',
						label: 'Anonymous Buyer',
					},
					{
						name: 'dropshipping',
						from: (read) => yesOrNo(read('options.dropshipping', 'Boolean', 'Dropshipping')),
					},
				],
				answer,
			},
		},
	},
	steps: buyOnce,
	also: [boughtOrders],
	simplify: simplifyCreatedOrder,
	idOf: (result) =>
		createdOrders(result)
			.map(({ orderId }) => String(orderId))
			.join(' '),
	check:
		'Look among your latest orders (Order: Get Many, Created After the start of this run) whether this order was made before you place it again.',
};

export default operation;

function yesOrNo(value: unknown): string | undefined {
	return value === undefined ? undefined : value === true ? 'y' : 'n';
}
