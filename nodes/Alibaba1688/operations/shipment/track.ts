import type { IDataObject } from 'n8n-workflow';
import { listAt } from '../../output/list';
import { simplifyTrace, simplifyTraceStep, splitTrace } from '../../output/shipment';
import { perspectiveField } from '../fields';
import type { ApiUse, Operation } from '../operation';
import { orderIdParameter, orderLocator } from '../order/orderLocator';

const traces: Omit<ApiUse, 'api'> = {
	parameters: [
		orderIdParameter,
		{ name: 'webSite', constant: '1688' },
		{ name: 'logisticsId', type: 'String', field: 'logisticsId', label: 'Logistics ID' },
	],
	// Without any step, one documented answer has a code, and another says success without a list.
	answer: { result: 'logisticsTrace', list: {}, nothingWhen: ['404', '没有物流跟踪信息'] },
	advice: {
		'order.createtime.history': '1688 keeps the tracking of orders of the last year only.',
	},
};

const buyer: ApiUse = {
	api: 'com.alibaba.logistics:alibaba.trade.getLogisticsTraceInfo.buyerView-1',
	...traces,
};
const seller: ApiUse = {
	api: 'com.alibaba.logistics:alibaba.trade.getLogisticsTraceInfo.sellerView-1',
	...traces,
};

const operation: Operation = {
	resource: 'shipment',
	operation: 'track',
	name: 'Track',
	action: 'Track the shipments of an order',
	description:
		'Get the way of the parcels (物流跟踪) of an order, with the leg abroad where there is one',
	effect: 'read',
	fields: [
		perspectiveField,
		orderLocator('searchOrders'),
		{
			displayName: 'Logistics ID',
			name: 'logisticsId',
			type: 'string',
			default: '',
			placeholder: 'e.g. LP00106397027178',
			description: 'Only this parcel, as Get names it',
		},
	],
	use: { field: 'perspective', apis: { buyer, seller } },
	steps: async (steps) => {
		const answer = await steps.call(steps.choice('perspective') === 'seller' ? seller : buyer);
		if (answer.kind === 'nothing') return [];
		return [
			...listAt<IDataObject>(answer.body, 'logisticsTrace'),
			// Its documented example is an empty object.
			...listAt<IDataObject>(answer.body, 'crossPackageFulfillmentDTO').filter(
				(leg) => leg.crossPackageTraceDTOList !== undefined,
			),
		];
	},
	simplify: simplifyTrace,
	wholeOutput: 'One Item per Parcel',
	outputs: [
		{
			value: 'trackingStep',
			name: 'One Item per Tracking Step',
			split: splitTrace,
			simplify: simplifyTraceStep,
		},
	],
};

export default operation;
