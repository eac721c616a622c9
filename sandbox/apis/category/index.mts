import type { Api } from '../api.mts';

export const categoryApis: readonly Api[] = [];
