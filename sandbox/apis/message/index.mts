import type { Api } from '../api.mts';

export const messageApis: readonly Api[] = [];
