import { simplifyRelatedOffer } from '../../output/offer';
import type { Operation } from '../operation';
import { language, languageField } from './offerFields';
import { offerLocator, productIdField } from './productLocator';

const operation: Operation = {
	resource: 'product',
	operation: 'getRelated',
	name: 'Get Related',
	action: 'Get related products',
	description: 'List products (商品) that go with another one',
	effect: 'read',
	fields: [offerLocator, languageField],
	use: {
		api: 'com.alibaba.fenxiao.crossborder:product.related.recommend-1',
		parameters: [
			{ name: 'relatedQueryParams.offerId', ...productIdField },
			{ name: 'relatedQueryParams.language', ...language },
		],
		answer: { result: 'result.result', list: {} },
		paging: {
			page: 'relatedQueryParams.pageNo',
			first: 1,
			size: 'relatedQueryParams.pageSize',
			largest: 10,
			id: 'offerId',
		},
	},
	simplify: simplifyRelatedOffer,
};

export default operation;
