import type { Api } from '../api.mts';

export const imageApis: readonly Api[] = [];
