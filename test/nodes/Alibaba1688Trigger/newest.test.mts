import fc from 'fast-check';
import { messageOf } from '../../../nodes/Alibaba1688/message/message';
import { Newest, type Family } from '../../../nodes/Alibaba1688Trigger/newest';

const BOTH: Family[] = ['order', 'refund'];
const message = (data: object, sentAt: number, type = 'ORDER_BUYER_VIEW_ORDER_PAY') =>
	messageOf({ msgId: 1, type, gmtBorn: 1_790_000_000_000 + sentAt, data: data as never });

test('what passes is never older than what passed before it', () => {
	fc.assert(
		fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(50))), (events) => {
			const newest = new Newest(100);
			const passed = new Map<number, number>();
			for (const [orderId, time] of events) {
				const isOutdated = newest.isOutdated('node', message({ orderId }, time), BOTH);
				expect(isOutdated).toBe(time < (passed.get(orderId) ?? -1));
				if (!isOutdated) passed.set(orderId, time);
			}
		}),
	);
});

test.each([
	['stock', { OfferInventoryChangeList: [{ offerId: 1 }] }, 'PRODUCT_PRODUCT_INVENTORY_CHANGE'],
	['batch payments', { batchPay: [{ orderId: '1' }] }, 'ORDER_BATCH_PAY'],
	['logistics', { OrderLogisticsTracingModel: { orderId: 1 } }, 'LOGISTICS_BUYER_VIEW_TRACE'],
	['packages', { packageId: 1, orderId: 1 }, 'LOGISTICS_GLOBAL_1688_PACKAGE_CHANGE'],
])('%s are never outdated', (_name, data, type) => {
	const newest = new Newest(100);
	expect(newest.isOutdated('node', message(data, 9, type), BOTH)).toBe(false);
	expect(newest.isOutdated('node', message(data, 1, type), BOTH)).toBe(false);
});

test('an order and its refund, and two nodes, do not count for each other', () => {
	const newest = new Newest(100);
	newest.isOutdated('node', message({ orderId: 1 }, 9), BOTH);
	expect(newest.isOutdated('node', message({ orderId: 1, refundId: '1' }, 1), BOTH)).toBe(false);
	expect(newest.isOutdated('other', message({ orderId: 1 }, 1), BOTH)).toBe(false);
	expect(newest.isOutdated('node', message({ orderId: 1 }, 1), ['refund'])).toBe(false);
	expect(newest.isOutdated('node', message({ orderId: 1 }, 1), ['order'])).toBe(true);
});

test('the memory is bounded', () => {
	const newest = new Newest(2);
	for (const orderId of [1, 2, 3]) newest.isOutdated('node', message({ orderId }, 9), BOTH);
	expect(newest.isOutdated('node', message({ orderId: 3 }, 1), BOTH)).toBe(true);
	expect(newest.isOutdated('node', message({ orderId: 1 }, 1), BOTH)).toBe(false);
});
