// Written by scripts/generate.mjs from the files beside it; do not edit.
import type { Operation } from './operation';
import orderAddMemo from './order/addMemo';
import orderCreate from './order/create';
import orderGetMany from './order/getMany';
import productGet from './product/get';
import productGetMany from './product/getMany';

export const operations: readonly Operation[] = [
	orderAddMemo,
	orderCreate,
	orderGetMany,
	productGet,
	productGetMany,
];
