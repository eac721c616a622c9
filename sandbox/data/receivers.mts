/** Where goods go, and to whom. */
export interface Receiver {
	name: string;
	mobile?: string;
	province: string;
	city: string;
	area: string;
	/** Street and house. */
	address?: string;
	/** Code of the district. */
	code: string;
	zip: string;
}

/** Those of the seeded orders; the first is the demo buyer's default. */
export const receivers: readonly Receiver[] = [
	{
		name: '张三',
		mobile: '138****0001',
		province: '浙江省',
		city: '金华市',
		area: '义乌市',
		address: '稠州北路1000号',
		code: '330782',
		zip: '322000',
	},
	{
		name: '李四',
		mobile: '138****0002',
		province: '广东省',
		city: '深圳市',
		area: '龙岗区',
		address: '坂田街道5号',
		code: '440307',
		zip: '518116',
	},
	{
		name: '王五',
		mobile: '138****0003',
		province: '福建省',
		city: '泉州市',
		area: '晋江市',
		address: '青阳街道66号',
		code: '350582',
		zip: '362200',
	},
];

/** The receiver of an address in any of the three forms that orders take. */
export function receiverOf(address: Readonly<Record<string, unknown>>): Receiver {
	const [standard] = receivers;
	if (address.addressId) return standard;
	const text = (name: string) => (address[name] === undefined ? undefined : String(address[name]));
	const known = receivers.find(({ code }) => code === text('districtCode')) ?? standard;
	return {
		name: text('fullName') ?? known.name,
		mobile: text('mobile') ?? text('phone'),
		province: text('provinceText') ?? known.province,
		city: text('cityText') ?? known.city,
		area: text('areaText') ?? known.area,
		address: text('address'),
		code: text('districtCode') ?? known.code,
		zip: text('postCode') ?? known.zip,
	};
}
