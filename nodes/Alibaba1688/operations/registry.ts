// Written by scripts/generate.mjs from the files beside it; do not edit.
import type { Operation } from './operation';
import productGet from './product/get';

export const operations: readonly Operation[] = [
	productGet,
];
