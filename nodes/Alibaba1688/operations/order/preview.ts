import type { IDataObject } from 'n8n-workflow';
import { listAt } from '../../output/list';
import { yuanOfFen } from '../../output/money';
import type { Operation } from '../operation';
import { cargoField, readCargo, wireCargo } from './cargo';
import { previewFlowField } from './flow';
import { addressField, addressIdField, readAddress } from './receiver';

const operation: Operation = {
	resource: 'order',
	operation: 'preview',
	name: 'Preview',
	action: 'Preview an order',
	description:
		'See what an order would cost before it is placed (下单预览): one item for each supplier. Nothing is bought.',
	effect: 'read',
	fields: [
		cargoField,
		addressIdField,
		addressField,
		previewFlowField,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [
				{
					displayName: 'Cross-Border',
					name: 'isCrossBorder',
					type: 'boolean',
					default: false,
					description: 'Whether the order is to be a cross-border one (跨境)',
				},
				{
					displayName: 'Cross-Border Logistics',
					name: 'useBorderLogisticsSolution',
					type: 'boolean',
					default: false,
					description:
						'Whether to preview the official cross-border logistics, for addresses in Hong Kong, Macao and Taiwan',
				},
				{
					displayName: 'Inventory Mode',
					name: 'inventoryMode',
					type: 'options',
					options: [
						{ name: 'Just in Time', value: 'jit' },
						{ name: 'Warehouse', value: 'cang' },
					],
					default: 'jit',
				},
			],
		},
	],
	use: {
		api: 'com.alibaba.trade:alibaba.createOrder.preview-1',
		parameters: [
			{ name: 'addressParam', from: readAddress },
			{ name: 'cargoParamList', from: (read) => wireCargo(readCargo(read)) },
			{ name: 'flow', type: 'String', field: 'flow', label: 'Flow' },
			{
				name: 'isvBizType',
				from: (read) =>
					read('options.isCrossBorder', 'Boolean', 'Cross-Border') === true ? 'cross' : undefined,
			},
			// Here the words are jit and cang, where an order is created JIT and NORMAL.
			{
				name: 'inventoryMode',
				type: 'String',
				field: 'options.inventoryMode',
				label: 'Inventory Mode',
			},
			// Without the Cross that the parameter has where an order is created.
			{
				name: 'useBorderLogisticsSolution',
				type: 'Boolean',
				field: 'options.useBorderLogisticsSolution',
				label: 'Cross-Border Logistics',
			},
		],
		// Misspelled by 1688.
		answer: { result: 'orderPreviewResuslt', list: {} },
	},
	simplify: simplifyPreview,
};

export default operation;

/** Sums are fen here and become yuan; what single wares cost is yuan as 1688 sends it. */
function simplifyPreview(preview: IDataObject): IDataObject {
	const wares = listAt<IDataObject>(preview, 'cargoList');
	return {
		flow: preview.flowFlag,
		isPossible: preview.status,
		totalAmount: yuanOfFen(preview.sumPayment),
		productAmount: yuanOfFen(preview.sumPaymentNoCarriage),
		shippingFee: yuanOfFen(preview.sumCarriage),
		discount: yuanOfFen(preview.discountFee),
		additionalFee: yuanOfFen(preview.additionalFee),
		tradeTypes: listAt(preview, 'tradeModeNameList').join(', '),
		products: wares
			.map(({ offerId, specId, amount }) => [offerId, specId, amount].filter(Boolean).join(' '))
			.join('; '),
		message: preview.message ?? preview.resultCode,
	};
}
