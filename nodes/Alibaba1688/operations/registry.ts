// Written by scripts/generate.mjs from the files beside it; do not edit.
import type { Operation } from './operation';
import accountGet from './account/get';
import accountGetSubAccounts from './account/getSubAccounts';
import apiCall from './api/call';
import imageCreateAlbum from './image/createAlbum';
import imageDelete from './image/delete';
import imageGetAlbums from './image/getAlbums';
import imageGetMany from './image/getMany';
import imageUpload from './image/upload';
import orderAddMemo from './order/addMemo';
import orderCreate from './order/create';
import orderGetMany from './order/getMany';
import productGet from './product/get';
import productGetMany from './product/getMany';
import supplierGet from './supplier/get';
import supplierGetChatLink from './supplier/getChatLink';
import supplierGetMany from './supplier/getMany';

export const operations: readonly Operation[] = [
	accountGet,
	accountGetSubAccounts,
	apiCall,
	imageCreateAlbum,
	imageDelete,
	imageGetAlbums,
	imageGetMany,
	imageUpload,
	orderAddMemo,
	orderCreate,
	orderGetMany,
	productGet,
	productGetMany,
	supplierGet,
	supplierGetChatLink,
	supplierGetMany,
];
