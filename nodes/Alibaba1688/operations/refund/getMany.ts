import { simplifyRefund } from '../../output/refund';
import { perspectiveField } from '../fields';
import type { ApiUse, Operation } from '../operation';
import { buyerRefundFilters, refundFilters, sellerRefundFilters } from './filters';
import { refundListing } from './listing';

const listing: Omit<ApiUse, 'api' | 'parameters'> = {
	...refundListing,
	advice: {
		APPLY_TIME_ERROR: "1688 lists refunds of the last 730 days: move 'Asked for After'.",
	},
};

const operation: Operation = {
	resource: 'refund',
	operation: 'getMany',
	name: 'Get Many',
	action: 'Get many refunds',
	description:
		'List refunds (退款单) of the last 730 days. 1688 answers the main account only, no sub-accounts.',
	effect: 'read',
	fields: [perspectiveField, refundFilters],
	use: {
		field: 'perspective',
		apis: {
			buyer: {
				api: 'com.alibaba.trade:alibaba.trade.refund.buyer.queryOrderRefundList-1',
				parameters: buyerRefundFilters,
				...listing,
			},
			seller: {
				api: 'com.alibaba.trade:alibaba.trade.refund.queryOrderRefundList-1',
				parameters: sellerRefundFilters,
				...listing,
			},
		},
	},
	hasContact: true,
	simplify: simplifyRefund,
};

export default operation;
