import type { IDataObject } from 'n8n-workflow';
import { yuanOfFen } from './money';
import { textOf } from './text';
import { isoTime } from './time';

/** The shop of a supplier; which fields are there depends on what it was found by. */
export function simplifySupplier(supplier: IDataObject): IDataObject {
	return {
		loginId: supplier.loginId,
		companyName: supplier.companyName,
		supplierName: supplier.supplierName,
		categoryName: supplier.categoryName,
		shopUrl: supplier.shopUrl,
		kuaJingBao: supplier.kuaJingBao,
		memberId: supplier.memberId,
		userId: textOf(supplier.userId),
	};
}

const STATUSES: Readonly<Record<string, string>> = { normal: 'Active', aborting: 'Ending' };

/** A supplier of a distributor. 1688 sends the amount in fen; here it is yuan. */
export function simplifyRelation(relation: IDataObject): IDataObject {
	return {
		loginId: relation.supplierLoginId,
		companyName: relation.supplierCompany,
		memberId: relation.memberId,
		userId: textOf(relation.supplierId),
		status: relation.consignStatus,
		statusText: STATUSES[String(relation.consignStatus)],
		since: isoTime(relation.consignCreateTime),
		distributedProducts: relation.distributionNum,
		ordersLast180Days: relation.lastOrder,
		amountLast180Days: yuanOfFen(relation.lastAmount),
	};
}
