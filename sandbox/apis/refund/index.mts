import type { Api } from '../api.mts';

export const refundApis: readonly Api[] = [];
