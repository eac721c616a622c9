import type { Supplier } from '../../data/suppliers.mts';
import type { Api } from '../api.mts';
import { gatewayFailuresOnly } from '../envelopes.mts';
import { clampPage } from '../paging.mts';

/** No maximum is documented. */
const pageSizeMaximum = 100;
const pageSizeDefault = '10';

/** The suppliers whose goods the account distributes, page by page. */
export const querySuppliers: Api = {
	id: 'cn.alibaba.open:alibaba.relation.querySuppliers-1',
	needsAccessToken: true,
	parameters: [
		{ name: 'supplierLoginId', type: 'String' },
		{ name: 'currentPage', type: 'Integer' },
		{ name: 'pageSize', type: 'Integer' },
	],
	handle({ parameters, state: { suppliers, behaviour } }) {
		const { supplierLoginId, currentPage, pageSize = pageSizeDefault } = parameters;
		const page = clampPage(currentPage, pageSize, pageSizeMaximum);
		const found = suppliers.filter(
			({ loginId }) => !supplierLoginId || loginId === supplierLoginId,
		);
		const list = {
			relationModels: found.slice(page.from, page.from + page.size).map(relationModel),
			count: found.length,
			pageSize: page.size,
			currentPage: page.number,
		};
		return behaviour.supplierListEnvelope === 'result' ? { result: list } : list;
	},
	failure: gatewayFailuresOnly,
};

/** Both the fields of the documented table and those of its sample. */
function relationModel(supplier: Supplier) {
	const { consignStatus, consignCreateTime, lastOrder, lastAmount, distributionNum } = supplier;
	return {
		supplierLoginId: supplier.loginId,
		supplierId: supplier.userId,
		memberId: supplier.memberId,
		supplierCompany: supplier.companyName,
		lastOrder,
		lastAmount,
		distributionNum,
		consignCreateTime,
		consignStatus,
	};
}
