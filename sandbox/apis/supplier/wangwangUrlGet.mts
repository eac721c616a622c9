import { BusinessFailure, type Api } from '../api.mts';
import { nestedFailure, nestedSuccess } from '../envelopes.mts';

/** A link that opens a chat with a seller in WangWang. */
export const wangwangUrlGet: Api = {
	id: 'com.alibaba.account:account.wangwangUrl.get-1',
	needsAccessToken: true,
	parameters: [{ name: 'toOpenUid', type: 'String', required: true }],
	handle({ parameters: { toOpenUid = '' } }) {
		// OpenUIDs are opaque, so any that looks like one will do. The code is not documented.
		if (!/^[\w-]{16,}$/.test(toOpenUid)) throw new BusinessFailure('500', 'openUid无效');
		const target = encodeURIComponent(toOpenUid);
		return nestedSuccess(`https://amos.alicdn.com/getcid.aw?v=3&site=cnalichn&touid=${target}`);
	},
	failure: nestedFailure,
};
