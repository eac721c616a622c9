import type { IDataObject } from 'n8n-workflow';
import type { View } from '../operations/operation';
import { textOf } from './text';

/** A saved receiving address: the district always, the person and the street only when wanted. */
export function simplifyReceivingAddress(
	address: IDataObject,
	{ includeContact }: View,
): IDataObject {
	return {
		addressId: textOf(address.id),
		districtCode: address.addressCode,
		district: address.addressCodeText,
		townCode: address.townCode,
		town: address.townName,
		isDefault: address.isDefault,
		...(includeContact
			? {
					fullName: address.fullName,
					phone: address.mobilePhone ?? address.phone,
					address: address.address,
					postCode: address.post,
				}
			: {}),
	};
}

/** An address that a seller ships from. */
export function simplifySendAddress(address: IDataObject, { includeContact }: View): IDataObject {
	return {
		addressId: textOf(address.id),
		name: address.addressName,
		districtCode: address.leastCode,
		province: address.provinceName,
		city: address.cityName,
		district: address.areaName,
		isDefault: address.isDefault,
		...(includeContact
			? {
					fullName: address.sendGoodsContactor,
					phone: address.mobile ?? address.phone,
					address: address.fullAddress,
				}
			: {}),
	};
}

/** What 1688 made of an address in words. */
export function simplifyParsedAddress(address: IDataObject, { includeContact }: View): IDataObject {
	return {
		districtCode: textOf(address.addressCode),
		district: address.addressCodeText,
		townCode: address.townCode,
		town: address.townName,
		postCode: address.postCode,
		...(includeContact
			? {
					fullName: address.fullName,
					phone: address.mobile ?? address.phone,
					address: address.address,
				}
			: {}),
	};
}

/** What 1688 made of a place outside of China; the code is that of the lowest level. */
export function simplifyForeignPlace(place: IDataObject): IDataObject {
	return {
		districtCode: textOf(place.addressCode),
		country: place.country,
		province: place.province,
		city: place.city,
		district: place.area,
	};
}

/** A place of the tree of provinces, cities and districts. */
export function simplifyRegion(region: IDataObject): IDataObject {
	return {
		code: textOf(region.code),
		name: region.name,
		parentCode: textOf(region.parentCode),
		postCode: region.post,
		childCount: Array.isArray(region.children) ? region.children.length : 0,
	};
}
