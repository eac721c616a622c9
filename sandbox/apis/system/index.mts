import type { Api } from '../api.mts';
import { currentTime, currentTimeMillis } from './currentTime.mts';

export const systemApis: readonly Api[] = [currentTime, currentTimeMillis];
