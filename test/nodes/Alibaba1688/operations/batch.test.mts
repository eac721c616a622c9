import { resultsByKey, resultsBySharedKey } from '../../../../nodes/Alibaba1688/operations/batch';

const key = ({ id }: { id?: unknown }) => String(id);
const yes = (id: number) => ({ id, result: true, code: '' });
const no = (id: number) => ({ id, result: false, code: 'NO', desc: '不存在' });

describe('results by key', () => {
	test('find their entries in any order, refusals as failures', () => {
		expect(resultsByKey([no(2), yes(1)], key, [1, 2])).toEqual([
			{ entries: [0], record: yes(1) },
			{ entries: [1], failure: { kind: 'business', code: 'NO', message: '不存在' } },
		]);
	});

	test('the same entry twice takes two results', () => {
		const [first, second] = resultsByKey([yes(1)], key, [1, 1]);
		expect(first).toHaveProperty('record');
		expect(second).toMatchObject({ failure: { kind: 'unreadable' } });
	});
});

describe('results by a shared key', () => {
	test('give each entry the one result of its key', () => {
		const rows = [{ id: 1 }, { id: 2 }, { id: 1 }];
		const results = resultsBySharedKey([no(2), yes(1)], key, rows, (row) =>
			key(row as { id: number }),
		);
		expect(results).toMatchObject([
			{ entries: [0], record: yes(1) },
			{ entries: [1], failure: { code: 'NO' } },
			{ entries: [2], record: yes(1) },
		]);
	});

	test('an entry that is not mentioned has failed', () => {
		expect(resultsBySharedKey([], key, [1])).toMatchObject([{ failure: { kind: 'unreadable' } }]);
	});
});
