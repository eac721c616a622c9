import type { Api } from '../api.mts';
import { accountBasic } from './basic.mts';

export const accountApis: readonly Api[] = [accountBasic];
