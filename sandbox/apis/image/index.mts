import type { Api } from '../api.mts';
import { albumAdd } from './albumAdd.mts';
import { albumGetList } from './albumGetList.mts';
import { photoAdd } from './photoAdd.mts';
import { photoDelete } from './photoDelete.mts';
import { photoDeleteBatch } from './photoDeleteBatch.mts';
import { photoGetList } from './photoGetList.mts';

export const imageApis: readonly Api[] = [
	albumAdd,
	albumGetList,
	photoAdd,
	photoDelete,
	photoDeleteBatch,
	photoGetList,
];
