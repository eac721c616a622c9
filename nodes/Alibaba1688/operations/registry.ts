// Written by scripts/generate.mjs from the files beside it; do not edit.
import type { Operation } from './operation';
import messageConfirm from './message/confirm';
import messageGetMany from './message/getMany';
import orderAddMemo from './order/addMemo';
import orderCreate from './order/create';
import orderGetMany from './order/getMany';
import productGet from './product/get';
import productGetMany from './product/getMany';

export const operations: readonly Operation[] = [
	messageConfirm,
	messageGetMany,
	orderAddMemo,
	orderCreate,
	orderGetMany,
	productGet,
	productGetMany,
];
