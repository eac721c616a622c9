import type { INodeProperties } from 'n8n-workflow';
import { simplifyForeignPlace, simplifyParsedAddress } from '../../output/address';
import type { Operation, Parameter } from '../operation';

const levels = [
	{ name: 'country', label: 'Country', placeholder: 'e.g. Казахстан' },
	{ name: 'province', label: 'Province', placeholder: 'e.g. Акмолинская область' },
	{ name: 'city', label: 'City', placeholder: 'e.g. Г.Кокшетау' },
	{ name: 'area', label: 'District', placeholder: 'e.g. Кокшетау' },
];

const levelFields = levels.map(
	({ name, label, placeholder }): INodeProperties => ({
		displayName: label,
		name,
		type: 'string',
		default: '',
		required: true,
		placeholder,
		displayOptions: { show: { place: ['abroad'] } },
		description: 'As people there write it',
	}),
);

const operation: Operation = {
	resource: 'address',
	operation: 'parse',
	name: 'Parse',
	action: 'Parse an address',
	description: 'Find the district code (地区码) of an address in words',
	effect: 'read',
	fields: [
		{
			displayName: 'Place',
			name: 'place',
			type: 'options',
			noDataExpression: true,
			options: [
				{ name: 'Outside of China', value: 'abroad' },
				{ name: 'In China', value: 'china' },
			],
			default: 'china',
		},
		{
			displayName: 'Address',
			name: 'addressInfo',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 浙江省 杭州市 滨江区 网商路699号',
			displayOptions: { show: { place: ['china'] } },
			description: 'The whole address in Chinese',
		},
		...levelFields,
	],
	use: {
		field: 'place',
		apis: {
			china: {
				api: 'com.alibaba.trade:alibaba.trade.addresscode.parse-1',
				parameters: [
					{ name: 'addressInfo', type: 'String', field: 'addressInfo', label: 'Address' },
				],
				answer: { result: 'result' },
				simplify: simplifyParsedAddress,
			},
			abroad: {
				api: 'com.alibaba.trade:trade.address.parseText-1',
				parameters: levels.map(
					({ name, label }): Parameter => ({
						name: `param.${name}`,
						type: 'String',
						field: name,
						label,
					}),
				),
				// The documented success carries a code that says otherwise; the flag and the data decide.
				answer: { result: 'result.data' },
				simplify: simplifyForeignPlace,
			},
		},
	},
	hasContact: true,
};

export default operation;
