import { Journal, journalKey } from '../../../../nodes/Alibaba1688/gateway/journal';
import { failures } from '../../../support/failures.mts';

const site = { executionId: '7', nodeId: 'node', runIndex: 0, itemIndex: 2 };
const parameters = { orderId: '1', memo: 'a' };
const key = journalKey(site, 'ns:api-1', parameters);

test.each([
	['another execution', { ...site, executionId: '8' }, 'ns:api-1', parameters],
	['another node', { ...site, nodeId: 'other' }, 'ns:api-1', parameters],
	['another run of the node', { ...site, runIndex: 1 }, 'ns:api-1', parameters],
	['another item', { ...site, itemIndex: 3 }, 'ns:api-1', parameters],
	['another API', site, 'ns:other-1', parameters],
	['another value', site, 'ns:api-1', { ...parameters, memo: 'b' }],
	['another name', site, 'ns:api-1', { orderId: '1', remark: 'a' }],
	['texts that only run together alike', site, 'ns:api-1', { orderId: '1m', emo: 'a' }],
])('%s is another call', (_, otherSite, api, otherParameters) => {
	expect(journalKey(otherSite, api, otherParameters)).not.toBe(key);
});

test('the order of the parameters makes no other call', () => {
	expect(journalKey(site, 'ns:api-1', { memo: 'a', orderId: '1' })).toBe(key);
});

test('parameters do not stand in the key, because it lives as long as the process', () => {
	expect(journalKey(site, 'ns:api-1', { phone: '13800000000' })).not.toContain('13800000000');
});

test('a result is kept as it was, whatever becomes of the object', () => {
	const journal = new Journal();
	const result = { orderId: '3657499272179232333' };
	journal.recordDone(key, result);
	result.orderId = 'changed';
	expect(journal.find(key)).toEqual({ done: '{"orderId":"3657499272179232333"}' });
});

test('an unknown outcome is replaced when the call is done after all', () => {
	const journal = new Journal();
	journal.recordUnknown(key, failures.reset);
	expect(journal.find(key)).toEqual({ unknown: failures.reset });
	journal.recordDone(key, 1);
	expect(journal.find(key)).toEqual({ done: '1' });
});

/** The key of a call of an execution. */
const keyOf = (executionId: string, itemIndex = 0) =>
	journalKey({ ...site, executionId, itemIndex }, 'ns:api-1', parameters);

test('the oldest executions make room for new ones', () => {
	const journal = new Journal(3);
	for (const name of ['a', 'b', 'c', 'd']) journal.recordDone(keyOf(name), name);
	expect(journal.find(keyOf('a'))).toBeUndefined();
	expect(journal.find(keyOf('b'))).toBeDefined();
	expect(journal.find(keyOf('d'))).toBeDefined();
});

test('large results make room as well, and a single one stays in any case', () => {
	const journal = new Journal(100, 1000);
	journal.recordDone(keyOf('old'), 'x'.repeat(600));
	journal.recordDone(keyOf('new'), 'x'.repeat(600));
	expect(journal.find(keyOf('old'))).toBeUndefined();
	journal.recordDone(keyOf('huge'), 'x'.repeat(5000));
	expect(journal.find(keyOf('huge'))).toBeDefined();
});

test('an execution that fills it alone is found again from its first call on', () => {
	const journal = new Journal(3);
	const found = () => [0, 1, 2, 3, 4].map((item) => journal.find(keyOf('a', item)) !== undefined);
	for (let item = 0; item < 5; item++) journal.recordDone(keyOf('a', item), item);
	expect(found()).toEqual([true, true, true, false, false]);
	// A repeat sends the rest again, and drops nothing that is known.
	for (const item of [3, 4]) journal.recordDone(keyOf('a', item), item);
	expect(found()).toEqual([true, true, true, false, false]);
});

test('an unknown outcome is kept however full it is', () => {
	const journal = new Journal(2);
	for (let item = 0; item < 4; item++) journal.recordDone(keyOf('a', item), item);
	journal.recordUnknown(keyOf('a', 4), failures.reset);
	expect(journal.find(keyOf('a', 4))).toEqual({ unknown: failures.reset });
});
