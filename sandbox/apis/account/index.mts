import type { Api } from '../api.mts';
import { accountBasic } from './basic.mts';
import { querySubAccount } from './querySubAccount.mts';
import { subAccountList } from './subAccountList.mts';

export const accountApis: readonly Api[] = [accountBasic, querySubAccount, subAccountList];
