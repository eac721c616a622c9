import type { Api } from '../api.mts';
import { productGet } from './get.mts';
import { productListGet } from './listGet.mts';

export const productApis: readonly Api[] = [productGet, productListGet];
