import type { IDataObject } from 'n8n-workflow';
import type { ApiUse } from '../operation';
import type { Steps } from '../steps';
import { orderIdParameter } from './orderLocator';

/** One order as its buyer sees it. */
export const boughtOrder: ApiUse = {
	api: 'com.alibaba.trade:alibaba.trade.get.buyerView-1',
	parameters: [{ name: 'webSite', constant: '1688' }, orderIdParameter],
	answer: { result: 'result' },
};

export async function readBoughtOrder(steps: Steps): Promise<IDataObject> {
	const [order] = await steps.records(boughtOrder, {}, 'read');
	return order;
}
