import { createHash } from 'node:crypto';
import { BusinessFailure, type Api } from '../api.mts';
import { nestedFailure } from '../envelopes.mts';

const largestBytes = 1024 * 1024;

/** Stores a picture as evidence; the file part is not signed. */
export const uploadRefundVoucher: Api = {
	id: 'com.alibaba.trade:alibaba.trade.uploadRefundVoucher-1',
	needsAccessToken: true,
	parameters: [{ name: 'imageData', type: 'byte[]', required: true }],
	handle({ files: { imageData } }) {
		const isJpg = imageData?.subarray(0, 3).toString('hex') === 'ffd8ff';
		if (!isJpg || imageData.length >= largestBytes) {
			throw new BusinessFailure('4000', 'imageData参数未正确传递');
		}
		const digits = createHash('sha256').update(imageData).digest().readUIntBE(0, 5);
		return {
			result: {
				success: true,
				code: null,
				message: null,
				result: {
					imageDomain: 'https://cbu01.alicdn.com',
					imageRelativeUrl: `img/ibank/2026/901/930/${digits}.jpg`,
				},
			},
		};
	},
	failure: nestedFailure,
};
