/** A place of the address tree, with the field names of 1688's answers. */
export interface Region {
	/** The six digits of the national standard. */
	code: string;
	name: string;
	/** Empty at the top. */
	parentCode: string;
	post: string;
}

/** A small part of China: places that the sandbox's addresses are in, and their neighbours. */
export const regions: readonly Region[] = [
	place('110000', '北京', '', '100000'),
	place('110100', '北京市', '110000', '100000'),
	place('110105', '朝阳区', '110100', '100020'),
	place('310000', '上海', '', '200000'),
	place('310100', '上海市', '310000', '200000'),
	place('310105', '长宁区', '310100', '200050'),
	place('330000', '浙江省', '', '310000'),
	place('330100', '杭州市', '330000', '310000'),
	place('330106', '西湖区', '330100', '310013'),
	place('330108', '滨江区', '330100', '310051'),
	place('330700', '金华市', '330000', '321000'),
	place('330782', '义乌市', '330700', '322000'),
	place('350000', '福建省', '', '350000'),
	place('350500', '泉州市', '350000', '362000'),
	place('350582', '晋江市', '350500', '362200'),
	place('440000', '广东省', '', '510000'),
	place('440300', '深圳市', '440000', '518000'),
	place('440307', '龙岗区', '440300', '518116'),
	place('630000', '青海省', '', '810000'),
	place('630200', '海东市', '630000', '810600'),
	place('630222', '民和回族土族自治县', '630200', '810800'),
];

const byCode = new Map(regions.map((region) => [region.code, region]));

export function findRegion(code: string): Region | undefined {
	return byCode.get(code);
}

/** @param code empty for the top */
export function regionsIn(code: string): Region[] {
	return regions.filter(({ parentCode }) => parentCode === code);
}

/** Names from the province down to the place, as 1688 joins them. */
export function regionText(code: string): string {
	const region = findRegion(code);
	if (!region) return '';
	return [regionText(region.parentCode), region.name].filter(Boolean).join(' ');
}

/** The district that an address in words is in, and what is left of the text behind its name. */
export function parseRegion(text: string): { region: Region; rest: string } | undefined {
	const found = regions
		.filter((region) => regionsIn(region.code).length === 0)
		.find((region) => text.includes(region.name));
	if (!found) return undefined;
	const rest = text.slice(text.indexOf(found.name) + found.name.length).trim();
	return { region: found, rest };
}

function place(code: string, name: string, parentCode: string, post: string): Region {
	return { code, name, parentCode, post };
}
