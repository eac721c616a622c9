import { accounts } from './accounts.mts';
import { regionText } from './regions.mts';

/** A saved address of a buyer, with the field names of 1688's answer. */
export interface ReceivingAddress {
	id: number;
	fullName: string;
	address: string;
	post: string;
	phone?: string;
	mobilePhone: string;
	addressCode: string;
	addressCodeText: string;
	townCode: string;
	townName: string;
	isDefault: boolean;
}

/** An address that a seller ships from, with the field names of 1688's answer. */
export interface SendAddress {
	id: number;
	addressName: string;
	addressType: string;
	provinceName: string;
	cityName: string;
	areaName: string;
	fullAddress: string;
	leastCode: string;
	companyName: string;
	sendGoodsContactor: string;
	mobile: string;
	phone: string;
	post: string;
	country: string;
	isDefault: boolean;
	userId: number;
	wangwangNo: string;
}

export const receivingAddresses: readonly ReceivingAddress[] = [
	receiving(12345678, '张三', '330782', '稠城街道', '北苑路128号', '13800000001', true),
	receiving(560954849, '李四', '440307', '坂田街道', '雪岗路2018号', '13800000002', false),
	receiving(560954850, '王五', '630222', '川口镇', '川垣大街7号', '13800000003', false),
];

export const sendAddresses: readonly SendAddress[] = [
	sending(3300001, '义乌仓库', '330782', '国际商贸城五区1001号', '赵六', true),
	sending(3300002, '杭州办公室', '330108', '网商路699号', '钱七', false),
];

function receiving(
	id: number,
	fullName: string,
	addressCode: string,
	townName: string,
	address: string,
	mobilePhone: string,
	isDefault: boolean,
): ReceivingAddress {
	const addressCodeText = regionText(addressCode);
	const townCode = `${addressCode}100`;
	const post = `${addressCode.slice(0, 2)}2000`;
	return {
		id,
		fullName,
		address,
		post,
		mobilePhone,
		addressCode,
		addressCodeText,
		townCode,
		townName,
		isDefault,
	};
}

function sending(
	id: number,
	addressName: string,
	leastCode: string,
	street: string,
	sendGoodsContactor: string,
	isDefault: boolean,
): SendAddress {
	const [provinceName, cityName, areaName] = regionText(leastCode).split(' ');
	const { companyName, userId, loginId } = accounts.seller;
	return {
		id,
		addressName,
		addressType: 'SEND',
		provinceName,
		cityName,
		areaName,
		fullAddress: `${provinceName}${cityName}${areaName}${street}`,
		leastCode,
		companyName,
		sendGoodsContactor,
		mobile: '13900000001',
		phone: '0579-85000000',
		post: '322000',
		country: '中国',
		isDefault,
		userId,
		wangwangNo: loginId,
	};
}
