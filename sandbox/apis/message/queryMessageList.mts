import type { Api } from '../api.mts';
import { gatewayFailuresOnly } from '../envelopes.mts';
import { filterParameters, messageFilter, messageModel, messagePageSize } from './stored.mts';

/** Missed messages of the app, page by page; reading confirms nothing. */
export const pushQueryMessageList: Api = {
	id: 'cn.alibaba.open:push.query.messageList-1',
	needsAccessToken: false,
	parameters: [
		...filterParameters,
		{ name: 'page', type: 'Integer' },
		{ name: 'pageSize', type: 'Integer' },
	],
	handle({ parameters, state, appKey, now }) {
		const messages = state.messages.list(appKey, messageFilter(parameters), now);
		const size = messagePageSize(parameters.pageSize);
		const from = (Math.max(1, Number(parameters.page ?? 1)) - 1) * size;
		const datas = messages.slice(from, from + size).map(messageModel);
		return { pushMessagePage: { datas, totalCount: messages.length } };
	},
	failure: gatewayFailuresOnly,
};
