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
import messageConfirm from './message/confirm';
import messageGetMany from './message/getMany';
import orderAddMemo from './order/addMemo';
import orderAddMessage from './order/addMessage';
import orderCancel from './order/cancel';
import orderClaimCoupon from './order/claimCoupon';
import orderConfirmReceipt from './order/confirmReceipt';
import orderCreate from './order/create';
import orderExtendConfirmTime from './order/extendConfirmTime';
import orderGet from './order/get';
import orderGetMany from './order/getMany';
import orderGetPaymentLink from './order/getPaymentLink';
import orderGetPaymentOptions from './order/getPaymentOptions';
import orderPay from './order/pay';
import orderPreview from './order/preview';
import orderUpdateAddress from './order/updateAddress';
import orderUpdatePrice from './order/updatePrice';
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
	messageConfirm,
	messageGetMany,
	orderAddMemo,
	orderAddMessage,
	orderCancel,
	orderClaimCoupon,
	orderConfirmReceipt,
	orderCreate,
	orderExtendConfirmTime,
	orderGet,
	orderGetMany,
	orderGetPaymentLink,
	orderGetPaymentOptions,
	orderPay,
	orderPreview,
	orderUpdateAddress,
	orderUpdatePrice,
	productGet,
	productGetMany,
	supplierGet,
	supplierGetChatLink,
	supplierGetMany,
];
