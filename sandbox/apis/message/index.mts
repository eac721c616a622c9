import type { Api } from '../api.mts';
import { pushMessageConfirm } from './confirm.mts';
import { pushCursorMessageList } from './cursorMessageList.mts';
import { pushQueryMessageList } from './queryMessageList.mts';

export const messageApis: readonly Api[] = [
	pushCursorMessageList,
	pushMessageConfirm,
	pushQueryMessageList,
];
