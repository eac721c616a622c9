import type { MessageFilter, StoredMessage } from '../../data/messages.mts';
import { fromGatewayDate } from '../../gateway/dates.mts';
import type { ApiParameter, BusinessParameters } from '../api.mts';

/** Parameters that both lists of missed messages share. */
export const filterParameters: readonly ApiParameter[] = [
	{ name: 'createStartTime', type: 'Date' },
	{ name: 'createEndTime', type: 'Date' },
	{ name: 'type', type: 'String' },
	{ name: 'userInfo', type: 'String' },
];

export function messageFilter(parameters: BusinessParameters): MessageFilter {
	const time = (text?: string) => (text === undefined ? undefined : fromGatewayDate(text));
	return {
		type: parameters.type,
		userInfo: parameters.userInfo,
		from: time(parameters.createStartTime),
		to: time(parameters.createEndTime),
	};
}

/** A message as the lists show it; the parts of the topic's name are in the samples only. */
export function messageModel(message: StoredMessage) {
	const { msgId, gmtBorn, type, userInfo, data, appKey } = message;
	const [topicGroup] = type.split('_', 1);
	return {
		gmtBorn,
		topicGroup,
		data,
		msgId,
		type,
		userInfo,
		appKey,
		topicName: type.slice(topicGroup.length + 1),
	};
}

/** The size of a page: 20 to 200, documented with 20 as what is taken when none is given. */
export function messagePageSize(text: string | undefined): number {
	return Math.min(200, Math.max(20, Number(text ?? 20)));
}
