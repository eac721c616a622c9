import type { Api } from '../api.mts';
import { gatewayFailuresOnly } from '../envelopes.mts';
import { filterParameters, messageFilter, messageModel, messagePageSize } from './stored.mts';

/** Missed messages of the app; what was read counts as confirmed and is gone. */
export const pushCursorMessageList: Api = {
	id: 'cn.alibaba.open:push.cursor.messageList-1',
	needsAccessToken: false,
	parameters: [...filterParameters, { name: 'quantity', type: 'Integer' }],
	handle({ parameters, state, appKey, now }) {
		const messages = state.messages
			.list(appKey, messageFilter(parameters), now)
			.slice(0, messagePageSize(parameters.quantity));
		state.messages.confirm(appKey, new Set(messages.map(({ msgId }) => msgId)));
		return { pushMessageList: messages.map(messageModel) };
	},
	failure: gatewayFailuresOnly,
};
