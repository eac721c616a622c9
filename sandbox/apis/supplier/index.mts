import type { Api } from '../api.mts';
import { agentCrossBasic } from './agentCrossBasic.mts';
import { getRelationUserInfo } from './getRelationUserInfo.mts';
import { querySuppliers } from './querySuppliers.mts';
import { wangwangUrlGet } from './wangwangUrlGet.mts';

export const supplierApis: readonly Api[] = [
	agentCrossBasic,
	getRelationUserInfo,
	querySuppliers,
	wangwangUrlGet,
];
