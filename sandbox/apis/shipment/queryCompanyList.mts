import { freightCompanies, logisticsCompanies } from '../../data/logisticsCompanies.mts';
import type { Api } from '../api.mts';
import { extErrorFailure } from '../envelopes.mts';

/** The companies that a seller may ship with on its own account. */
export const queryCompanyListOffline: Api = {
	id: 'com.alibaba.logistics:alibaba.logistics.OpQueryLogisticCompanyList.offline-1',
	needsAccessToken: true,
	parameters: [],
	handle: () => ({ result: logisticsCompanies, success: true }),
	failure: extErrorFailure,
};

/** All companies. */
export const queryCompanyList: Api = {
	id: 'com.alibaba.logistics:alibaba.logistics.OpQueryLogisticCompanyList-1',
	needsAccessToken: true,
	parameters: [],
	handle: () => ({ result: [...logisticsCompanies, ...freightCompanies], success: true }),
	failure: extErrorFailure,
};
