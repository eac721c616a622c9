import type { Api } from '../api.mts';

export const supplierApis: readonly Api[] = [];
