import type { Api } from '../api.mts';
import { deliveryUrge } from './deliveryUrge.mts';
import { freightEstimate } from './freightEstimate.mts';
import { freightTemplateGetList, myFreightTemplateListGet } from './freightTemplates.mts';
import {
	ecGetLogisticsInfosSellerView,
	getLogisticsInfosBuyerView,
	getLogisticsInfosSellerView,
} from './getLogisticsInfos.mts';
import {
	getLogisticsTraceInfoBuyerView,
	getLogisticsTraceInfoSellerView,
} from './getLogisticsTraceInfo.mts';
import { queryCompanyList, queryCompanyListOffline } from './queryCompanyList.mts';
import { sendDummy } from './sendDummy.mts';
import { sendOffline } from './sendOffline.mts';

export const shipmentApis: readonly Api[] = [
	deliveryUrge,
	ecGetLogisticsInfosSellerView,
	freightEstimate,
	freightTemplateGetList,
	getLogisticsInfosBuyerView,
	getLogisticsInfosSellerView,
	getLogisticsTraceInfoBuyerView,
	getLogisticsTraceInfoSellerView,
	myFreightTemplateListGet,
	queryCompanyList,
	queryCompanyListOffline,
	sendDummy,
	sendOffline,
];
