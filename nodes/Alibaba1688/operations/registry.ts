// Written by scripts/generate.mjs from the files beside it; do not edit.
import type { Operation } from './operation';
import accountGet from './account/get';
import accountGetSubAccounts from './account/getSubAccounts';
import addressGetMany from './address/getMany';
import addressGetRegions from './address/getRegions';
import addressGetSendAddresses from './address/getSendAddresses';
import addressParse from './address/parse';
import apiCall from './api/call';
import categoryGet from './category/get';
import categoryGetAttributes from './category/getAttributes';
import categoryGetMany from './category/getMany';
import categorySearch from './category/search';
import imageCreateAlbum from './image/createAlbum';
import imageDelete from './image/delete';
import imageGetAlbums from './image/getAlbums';
import imageGetMany from './image/getMany';
import imageUpload from './image/upload';
import inventoryGet from './inventory/get';
import inventoryUpdate from './inventory/update';
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
import productCreate from './product/create';
import productDelete from './product/delete';
import productFollow from './product/follow';
import productGet from './product/get';
import productGetDetail from './product/getDetail';
import productGetMany from './product/getMany';
import productGetPublishSchema from './product/getPublishSchema';
import productGetRecommended from './product/getRecommended';
import productGetRelated from './product/getRelated';
import productGetTopKeywords from './product/getTopKeywords';
import productGetTopList from './product/getTopList';
import productPublish from './product/publish';
import productSearch from './product/search';
import productSearchByImage from './product/searchByImage';
import productSearchInShop from './product/searchInShop';
import productUnfollow from './product/unfollow';
import productUnpublish from './product/unpublish';
import productUpdate from './product/update';
import productUpdatePrice from './product/updatePrice';
import refundAgreeReturn from './refund/agreeReturn';
import refundCancel from './refund/cancel';
import refundCreate from './refund/create';
import refundGet from './refund/get';
import refundGetMany from './refund/getMany';
import refundGetMaximum from './refund/getMaximum';
import refundGetReasons from './refund/getReasons';
import refundGetReturnAddress from './refund/getReturnAddress';
import refundReturnGoods from './refund/returnGoods';
import refundUploadEvidence from './refund/uploadEvidence';
import shipmentEstimateFreight from './shipment/estimateFreight';
import shipmentGet from './shipment/get';
import shipmentGetCompanies from './shipment/getCompanies';
import shipmentGetFreightTemplates from './shipment/getFreightTemplates';
import shipmentSend from './shipment/send';
import shipmentTrack from './shipment/track';
import shipmentUrge from './shipment/urge';
import supplierGet from './supplier/get';
import supplierGetChatLink from './supplier/getChatLink';
import supplierGetMany from './supplier/getMany';

export const operations: readonly Operation[] = [
	accountGet,
	accountGetSubAccounts,
	addressGetMany,
	addressGetRegions,
	addressGetSendAddresses,
	addressParse,
	apiCall,
	categoryGet,
	categoryGetAttributes,
	categoryGetMany,
	categorySearch,
	imageCreateAlbum,
	imageDelete,
	imageGetAlbums,
	imageGetMany,
	imageUpload,
	inventoryGet,
	inventoryUpdate,
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
	productCreate,
	productDelete,
	productFollow,
	productGet,
	productGetDetail,
	productGetMany,
	productGetPublishSchema,
	productGetRecommended,
	productGetRelated,
	productGetTopKeywords,
	productGetTopList,
	productPublish,
	productSearch,
	productSearchByImage,
	productSearchInShop,
	productUnfollow,
	productUnpublish,
	productUpdate,
	productUpdatePrice,
	refundAgreeReturn,
	refundCancel,
	refundCreate,
	refundGet,
	refundGetMany,
	refundGetMaximum,
	refundGetReasons,
	refundGetReturnAddress,
	refundReturnGoods,
	refundUploadEvidence,
	shipmentEstimateFreight,
	shipmentGet,
	shipmentGetCompanies,
	shipmentGetFreightTemplates,
	shipmentSend,
	shipmentTrack,
	shipmentUrge,
	supplierGet,
	supplierGetChatLink,
	supplierGetMany,
];
