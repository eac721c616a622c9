import type { Api } from '../api.mts';

export const addressApis: readonly Api[] = [];
