import { catalogue } from '../../../../../nodes/Alibaba1688/catalogue/catalogue';
import { callEffect } from '../../../../../nodes/Alibaba1688/operations/api/callSettings';

const order = 'com.alibaba.trade:alibaba.trade.fastCreateOrder-1';
const memo = 'com.alibaba.trade:alibaba.order.memoAdd-1';
const get = 'com.alibaba.product:alibaba.product.get-1';
const unknown = 'com.alibaba.x:y.z-1';

test.each([
	[order, 'money', 'money', 'money'],
	[memo, 'write', 'write', 'read'],
	[get, 'read', 'money', 'read'],
	[unknown, 'money', 'money', 'read'],
])('%s: as in the catalogue %s, yes %s, no %s', (id, asDocumented, yes, no) => {
	expect(callEffect(id, 'catalogue')).toBe(asDocumented);
	expect(callEffect(id, 'yes')).toBe(yes);
	expect(callEffect(id, 'no')).toBe(no);
});

test('no choice makes a call repeatable that spends money or moves goods', () => {
	const costly = catalogue.filter(({ effect }) => effect === 'money');
	expect(costly.length).toBeGreaterThan(20);
	for (const { id } of costly) {
		for (const choice of ['catalogue', 'yes', 'no']) expect(callEffect(id, choice)).toBe('money');
	}
});
