import { exactParse } from '../../exactJson.mts';
import type { Api } from '../api.mts';
import { gatewayFailuresOnly } from '../envelopes.mts';

/** Takes messages out of the list of missed ones. */
export const pushMessageConfirm: Api = {
	id: 'cn.alibaba.open:push.message.confirm-1',
	needsAccessToken: false,
	parameters: [{ name: 'msgIdList', type: 'Long[]' }],
	handle({ parameters, state, appKey }) {
		// Documented as optional; what 1688 does without it is not.
		const ids = exactParse(parameters.msgIdList ?? '[]') as Array<number | string>;
		state.messages.confirm(appKey, new Set(ids.map(Number)));
		return { isSuccess: true };
	},
	failure: gatewayFailuresOnly,
};
