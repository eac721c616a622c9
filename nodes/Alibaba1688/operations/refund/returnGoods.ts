import type { Operation } from '../operation';
import { companyLocator, readCompanyNo } from '../shipment/companyLocator';
import { refundIdField, refundIdParameter } from './refundId';
import { readDescription, readVouchers } from './texts';

const operation: Operation = {
	resource: 'refund',
	operation: 'returnGoods',
	name: 'Return Goods',
	action: 'Return the goods of a refund',
	description:
		'Tell the seller how you sent the goods back (退货), once the seller agreed to it. This concerns goods and money: it is a money operation.',
	effect: 'money',
	fields: [
		refundIdField,
		companyLocator,
		{
			displayName: 'Tracking Number',
			name: 'freightBill',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 73123456789',
			description: 'The waybill number (运单号) of the goods; a wrong one lets the seller refuse',
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [
				{
					displayName: 'Description',
					name: 'description',
					type: 'string',
					default: '',
					description: 'From 2 to 200 characters',
				},
				{
					displayName: 'Evidence URLs',
					name: 'vouchers',
					type: 'string',
					default: '',
					description: 'Up to 10 addresses from Upload Evidence, with commas between them',
				},
			],
		},
	],
	use: {
		api: 'com.alibaba.trade:alibaba.trade.refund.returnGoods-1',
		parameters: [
			refundIdParameter,
			{ name: 'logisticsCompanyNo', from: readCompanyNo },
			{ name: 'freightBill', type: 'String', field: 'freightBill', label: 'Tracking Number' },
			{ name: 'description', from: (read) => readDescription(read, 'options.description', 200) },
			{ name: 'vouchers', from: (read) => readVouchers(read, 10) },
		],
		answer: { result: 'result' },
		echo: { refundId: 'refundId' },
		advice: {
			'4004':
				'Check the tracking number, and the code of the company with Shipment: Get Companies.',
			'4007': 'The seller has to agree to the return first: see the status with Refund: Get.',
		},
	},
	check:
		'Look with Refund: Get whether the refund waits for the seller to receive the goods before you repeat it.',
};

export default operation;
