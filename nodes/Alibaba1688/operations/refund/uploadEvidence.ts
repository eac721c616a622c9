import { simplifyEvidence } from '../../output/refund';
import type { Operation } from '../operation';

const operation: Operation = {
	resource: 'refund',
	operation: 'uploadEvidence',
	name: 'Upload Evidence',
	action: 'Upload evidence for a refund',
	description: 'Upload a picture as evidence (退款凭证); Create and Return Goods take its address',
	effect: 'write',
	fields: [
		{
			displayName: 'Input Binary Field',
			name: 'binaryPropertyName',
			type: 'string',
			default: 'data',
			required: true,
			hint: 'The name of the input binary field with the picture',
			description: 'A jpg below 1 MB',
		},
	],
	use: {
		api: 'com.alibaba.trade:alibaba.trade.uploadRefundVoucher-1',
		parameters: [],
		file: {
			parameter: 'imageData',
			field: 'binaryPropertyName',
			label: 'Input Binary Field',
			as: 'part',
			formats: ['jpg'],
			mostBytes: 1024 * 1024 - 1,
		},
		answer: { result: 'result.result' },
	},
	simplify: simplifyEvidence,
	idOf: ({ imageRelativeUrl }) => String(imageRelativeUrl ?? ''),
};

export default operation;
