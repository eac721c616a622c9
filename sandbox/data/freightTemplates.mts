import { accounts } from './accounts.mts';
import { regionText } from './regions.mts';

/** A freight template of the demo seller. Fees are whole numbers whose unit no source states. */
export interface FreightTemplate {
	id: number;
	name: string;
	fromAreaCode: string;
	addressCodeText: string;
	memberId: string;
	remark: string;
	status: number;
	/** 3 official, 2 the seller's own. */
	type: string;
	/** 0 by weight, 1 by pieces. */
	chargeType: number;
	firstUnit: number;
	firstUnitFee: number;
	nextUnit: number;
	nextUnitFee: number;
}

export const freightTemplates: readonly FreightTemplate[] = [
	template(11864709, '全国快递', 1, 1, 500, 1, 100),
	template(11864710, '大件物流', 0, 1000, 800, 1000, 200),
	template(11864711, '偏远地区', 1, 1, 1200, 1, 400),
];

function template(
	id: number,
	name: string,
	chargeType: number,
	firstUnit: number,
	firstUnitFee: number,
	nextUnit: number,
	nextUnitFee: number,
): FreightTemplate {
	const fromAreaCode = '330782';
	return {
		id,
		name,
		fromAreaCode,
		addressCodeText: regionText(fromAreaCode),
		memberId: accounts.seller.memberId,
		remark: '',
		status: 1,
		type: '2',
		chargeType,
		firstUnit,
		firstUnitFee,
		nextUnit,
		nextUnitFee,
	};
}
