import type { Api } from '../api.mts';
import { productModifyStock } from './modifyStock.mts';

export const inventoryApis: readonly Api[] = [productModifyStock];
