import { buyerApp, sellerApp } from '../../../sandbox/server.mts';
import type { Examples } from './example.mts';

export const addressExamples: Examples = {
	getMany: { app: buyerApp, parameters: {} },
	getRegions: { app: buyerApp, parameters: { parentCode: '330000' } },
	getSendAddresses: { app: sellerApp, parameters: {} },
	parse: { app: buyerApp, parameters: { addressInfo: '浙江省 杭州市 滨江区 网商路699号' } },
};
