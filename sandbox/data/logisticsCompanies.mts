/** A logistics company with the field names of 1688's answers. */
export interface LogisticsCompany {
	/** A number that `send` does not take, although it looks as if. */
	id: number;
	companyName: string;
	/** What `send` takes as `cpCode`. */
	companyNo: string;
	companyPhone: string;
	supportPrint: boolean;
	spelling: string;
}

/** The number of SF is that of 1688's documentation, the others are plausible. */
export const logisticsCompanies: readonly LogisticsCompany[] = [
	company(106422, '顺丰速运', 'SF', '95338', 'shunfeng'),
	company(3, '圆通速递(YTO)', 'YTO', '95554', 'yuantong'),
	company(8, '中通快递(ZTO)', 'ZTO', '95311', 'zhongtong'),
	company(352, '百世快递', 'HTKY', '95320', 'baishi'),
	company(101, '韵达快递', 'YUNDA', '95546', 'yunda'),
	company(100, '申通快递', 'STO', '95543', 'shentong'),
	company(2, 'EMS', 'EMS', '11183', 'ems'),
	company(1216, '极兔速递', 'JTSD', '956025', 'jitu'),
	company(5000000007756, '京东快递', 'JDKD', '950616', 'jingdong'),
	company(107, '德邦快递', 'DBKD', '95353', 'debang'),
];

/** Companies for freight by lorry, which only the list of all companies has. */
export const freightCompanies: readonly LogisticsCompany[] = [
	company(1056, '安能物流', 'ANNENG', '95377', 'anneng'),
	company(1057, '壹米滴答', 'YMDD', '4008561111', 'yimidida'),
];

export function findCompany(companyNo: unknown): LogisticsCompany | undefined {
	return [...logisticsCompanies, ...freightCompanies].find(
		(known) => known.companyNo === companyNo,
	);
}

function company(
	id: number,
	companyName: string,
	companyNo: string,
	companyPhone: string,
	spelling: string,
): LogisticsCompany {
	return { id, companyName, companyNo, companyPhone, supportPrint: id % 2 === 0, spelling };
}
