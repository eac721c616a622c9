import type { Api } from '../api.mts';

export const shipmentApis: readonly Api[] = [];
