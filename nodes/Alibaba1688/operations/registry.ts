// Written by scripts/generate.mjs from the files beside it; do not edit.
import type { Operation } from './operation';
import addressGetMany from './address/getMany';
import addressGetRegions from './address/getRegions';
import addressGetSendAddresses from './address/getSendAddresses';
import addressParse from './address/parse';
import orderAddMemo from './order/addMemo';
import orderCreate from './order/create';
import orderGetMany from './order/getMany';
import productGet from './product/get';
import productGetMany from './product/getMany';
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

export const operations: readonly Operation[] = [
	addressGetMany,
	addressGetRegions,
	addressGetSendAddresses,
	addressParse,
	orderAddMemo,
	orderCreate,
	orderGetMany,
	productGet,
	productGetMany,
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
];
