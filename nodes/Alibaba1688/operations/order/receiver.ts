import type { INodeProperties } from 'n8n-workflow';
import { InputError } from '../../gateway/inputError';
import type { WireValue } from '../../gateway/serialise';
import type { ReadField } from '../operation';

/** Where goods go: a saved address, or one that is written here. */
export const addressIdField: INodeProperties = {
	displayName: 'Address ID',
	name: 'addressId',
	type: 'string',
	default: '',
	placeholder: 'e.g. 12345678',
	description:
		'A receiving address (收货地址) saved in your 1688 account, see Address: Get Many. When it is given, the fields of Address are not sent.',
};

export const addressField: INodeProperties = {
	displayName: 'Address',
	name: 'address',
	type: 'collection',
	placeholder: 'Add field',
	default: {},
	description:
		'An address that is not saved. With a district code the names of province, city, district and town are not sent.',
	options: [
		{
			displayName: 'City',
			name: 'cityText',
			type: 'string',
			default: '',
			placeholder: 'e.g. 金华市',
		},
		{
			displayName: 'District',
			name: 'areaText',
			type: 'string',
			default: '',
			placeholder: 'e.g. 义乌市',
		},
		{
			displayName: 'District Code',
			name: 'districtCode',
			type: 'string',
			default: '',
			placeholder: 'e.g. 330782',
			description: 'From Address: Parse or Address: Get Regions',
		},
		{ displayName: 'Full Name', name: 'fullName', type: 'string', default: '' },
		{ displayName: 'Landline', name: 'phone', type: 'string', default: '' },
		{ displayName: 'Mobile', name: 'mobile', type: 'string', default: '' },
		{ displayName: 'Postal Code', name: 'postCode', type: 'string', default: '' },
		{
			displayName: 'Province',
			name: 'provinceText',
			type: 'string',
			default: '',
			placeholder: 'e.g. 浙江省',
		},
		{
			displayName: 'Street',
			name: 'address',
			type: 'string',
			default: '',
			description: 'Street, house and room (详细地址)',
		},
		{ displayName: 'Town', name: 'townText', type: 'string', default: '' },
	],
};

const WHO = ['fullName', 'mobile', 'phone', 'postCode', 'address'];
const WHERE = ['provinceText', 'cityText', 'areaText', 'townText'];

/**
 * The one form of an address that is sent: a saved one by its id, else by district code, else by
 * names. 1688 takes the first of these that it finds, so a second one would be ignored in silence.
 *
 * @throws InputError when there is none of them, or nobody to deliver to
 */
export function readAddress(read: ReadField): { [key: string]: WireValue } {
	const addressId = read('addressId', 'Id', 'Address ID');
	if (addressId !== undefined) return { addressId };
	const districtCode = part(read, 'districtCode');
	const address = districtCode
		? { districtCode, ...parts(read, WHO) }
		: { ...parts(read, WHERE), ...parts(read, WHO) };
	if (!districtCode && !('provinceText' in address && 'cityText' in address)) {
		throw new InputError(
			"There is no address: 'Address ID' is empty, and 'Address' has neither a district code nor province and city",
			"Give the ID of a saved address, or fill in 'Address'.",
		);
	}
	for (const [name, label] of [
		['fullName', 'Full Name'],
		['address', 'Street'],
	]) {
		if (!(name in address)) throw new InputError(`'Address: ${label}' is empty`, 'Fill it in.');
	}
	if (!('mobile' in address) && !('phone' in address)) {
		throw new InputError("'Address' has no phone number", "Fill in 'Mobile' or 'Landline'.");
	}
	return address;
}

function parts(read: ReadField, names: readonly string[]): { [key: string]: WireValue } {
	return Object.fromEntries(
		names.map((name) => [name, part(read, name)]).filter(([, value]) => value !== undefined),
	) as { [key: string]: WireValue };
}

function part(read: ReadField, name: string): WireValue {
	return read(`address.${name}`, 'String', `Address: ${name}`);
}
