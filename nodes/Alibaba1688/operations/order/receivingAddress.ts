import type { INodeProperties } from 'n8n-workflow';
import { InputError } from '../../gateway/inputError';
import type { WireValue } from '../../gateway/serialise';
import type { ReadField } from '../operation';

const texts: ReadonlyArray<readonly [name: string, label: string, description?: string]> = [
	['areaText', 'District (区)', 'Name of the district, such as 滨江区'],
	['cityText', 'City (市)', 'Name of the city, such as 杭州市'],
	[
		'districtCode',
		'District Code',
		'Code of the district (地区码); it takes the place of the names of province, city and district',
	],
	['fullName', 'Full Name (收货人)', 'Who receives the goods'],
	['mobile', 'Mobile (手机)'],
	['phone', 'Phone (电话)', 'A landline with digits and hyphens'],
	['postCode', 'Postal Code (邮编)'],
	['provinceText', 'Province (省)', 'Name of the province, such as 浙江省'],
	['address', 'Street Address (详细地址)', 'Street, house and door'],
	['townText', 'Town (镇)', 'Name of the town or street district'],
];

/** An address saved at 1688, or one that is written out. */
export const receivingAddressFields: readonly INodeProperties[] = [
	{
		displayName: 'Address ID',
		name: 'addressId',
		type: 'string',
		default: '',
		placeholder: 'e.g. 12345678',
		description:
			'A receiving address (收货地址) saved in your 1688 account. When it is empty, Receiving Address is used.',
	},
	{
		displayName: 'Receiving Address',
		name: 'receivingAddress',
		type: 'collection',
		placeholder: 'Add part of the address',
		default: {},
		description:
			'An address written out: name, phone and street with either the district code or the names of province, city and district',
		options: texts.map(([name, displayName, description]) => ({
			displayName,
			name,
			type: 'string',
			default: '',
			description,
		})),
	},
];

const PERSON = ['address', 'fullName', 'mobile', 'phone', 'postCode'];
const PLACES = ['provinceText', 'cityText', 'areaText', 'townText'];

/**
 * The address in the one form that counts at 1688: a saved one, else one with a district code, else
 * one with names. The other forms are not sent.
 *
 * @throws InputError when there is none, or a part of it is missing
 */
export function receivingAddress(read: ReadField): WireValue {
	const addressId = read('addressId', 'Id', 'Address ID');
	if (addressId !== undefined) return { addressId };
	const part = (name: string) => read(`receivingAddress.${name}`, 'String', labelOf(name));
	const given = (names: readonly string[]) =>
		Object.fromEntries(
			names.map((name) => [name, part(name)]).filter(([, value]) => value !== undefined),
		) as Record<string, WireValue>;
	const districtCode = part('districtCode');
	const places = districtCode === undefined ? given(PLACES) : { districtCode };
	const address: Record<string, WireValue> = { ...given(PERSON), ...places };
	if (Object.keys(address).length === 0) {
		throw new InputError(
			'There is no receiving address',
			"Fill in 'Address ID' with the number of a saved address, or add the parts of 'Receiving Address'.",
		);
	}
	const needed = ['address', 'fullName', ...(districtCode ? [] : ['provinceText', 'cityText'])];
	const absent = needed.filter((name) => address[name] === undefined).map(labelOf);
	if (address.mobile === undefined && address.phone === undefined) absent.push(labelOf('mobile'));
	if (absent.length > 0) {
		throw new InputError(
			`'Receiving Address' has no ${absent.join(', ')}`,
			"Add what is missing to 'Receiving Address', or give the number of a saved address.",
		);
	}
	return address;
}

function labelOf(name: string): string {
	return texts.find(([key]) => key === name)?.[1] ?? name;
}
