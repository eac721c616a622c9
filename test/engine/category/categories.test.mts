import { buyerApp, startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import { locator } from '../harness/workflow.mts';
import { links, records, runner } from '../support/runner.mts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ products: 1, orders: 1 });
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const run = runner(() => sandbox, buyerApp, 'category');
const goesOn = { onError: 'continueRegularOutput' } as const;
const each = { categoryId: locator('={{ $json.id }}') };

describe('get', () => {
	test('gets a category in Chinese by the API that is open to all apps', async () => {
		const result = await run('get', { categoryId: locator('10170') });
		expect(records(result)).toEqual([
			{
				categoryId: '10170',
				name: '裙装',
				nameTrans: null,
				isLeaf: false,
				parentId: '10166',
				childCount: 1,
			},
		]);
		expect(sandbox.received('com.alibaba.product:alibaba.category.get-1')).toBe(1);
	});

	test('gets it translated with the same columns', async () => {
		const result = await run('get', { categoryId: locator('10170'), language: 'en' });
		expect(records(result)).toEqual([
			{
				categoryId: '10170',
				name: '裙装',
				nameTrans: 'Dresses and Skirts',
				isLeaf: false,
				parentId: '10166',
				childCount: 1,
			},
		]);
	});

	test("reads the documentation's other form of the answer, without the object around it", async () => {
		const body =
			'{"result":{"categoryId":1031910,"chineseName":"连衣裙","translatedName":"ワンピース","leaf":"true","parentCateId":10166,"children":null},"success":true,"code":"S0000","message":"成功"}';
		sandbox.faults.add({ kind: 'respond', body });
		const result = await run('get', { categoryId: locator('1031910'), language: 'ja' });
		expect(records(result)).toEqual([
			{
				categoryId: '1031910',
				name: '连衣裙',
				nameTrans: 'ワンピース',
				isLeaf: true,
				parentId: '10166',
				childCount: 0,
			},
		]);
	});

	test.each(['zh', 'en'])('an unknown one fails alone, in %s', async (language) => {
		const result = await run(
			'get',
			{ ...each, language },
			{ items: [{ id: '1' }, { id: '1813' }], settings: goesOn },
		);
		expect(records(result)).toMatchObject([
			{ error: expect.stringContaining('类目不存在') },
			{ name: '益智玩具' },
		]);
		expect(links(result)).toEqual([[0], [1]]);
	});

	test("gives 1688's own record when it is not to be simplified", async () => {
		const [record] = records(await run('get', { categoryId: locator('10170'), simplify: false }));
		expect(record).toMatchObject({ categoryID: 10170, childCategorys: [{ id: 1031910 }] });
	});
});

describe('getMany', () => {
	test.each(['zh', 'en'])(
		'lists the first level and the children of a category in %s',
		async (language) => {
			const top = records(await run('getMany', { language, returnAll: true }));
			expect(top.map(({ name, parentId }) => [name, parentId ?? '0'])).toEqual([
				['女装', '0'],
				['男装', '0'],
				['居家日用', '0'],
				['数码家电', '0'],
				['工业品', '0'],
				['玩具', '0'],
			]);
			const children = records(await run('getMany', { language, parentId: '10170' }));
			expect(children).toMatchObject([
				{ categoryId: '1031910', name: '连衣裙', isLeaf: true, parentId: '10170' },
			]);
		},
	);

	test('stops at the limit, and has nothing for a leaf', async () => {
		expect(records(await run('getMany', { limit: 2 }))).toHaveLength(2);
		const result = await run('getMany', { parentId: '1031910', language: 'en' });
		expect([result.error, records(result)]).toEqual([undefined, []]);
	});

	test('walks down from item to item', async () => {
		const result = await run(
			'getMany',
			{ parentId: '={{ $json.categoryId }}' },
			{ items: [{ categoryId: '10166' }, { categoryId: '10165' }] },
		);
		expect(records(result).map(({ name }) => name)).toEqual(['裙装', '裤装']);
		expect(links(result)).toEqual([[0], [1]]);
	});

	test('names the field that is no number', async () => {
		const { error } = await run('getMany', { parentId: '女装' });
		expect(error?.message).toContain("'Parent Category ID'");
	});
});

describe('search', () => {
	test('finds categories of the lowest level by Chinese words', async () => {
		const result = await run('search', { keyword: '裤' });
		expect(records(result)).toMatchObject([
			{ categoryId: '1032031', name: '休闲裤', isLeaf: true, parentId: '10171' },
		]);
	});

	test('finds categories of every level in another language', async () => {
		const result = await run('search', { keyword: 'trousers', language: 'en' });
		expect(records(result).map(({ nameTrans }) => nameTrans)).toEqual([
			'Trousers',
			'Casual Trousers',
		]);
		expect(
			records(await run('search', { keyword: 'trousers', language: 'en', limit: 1 })),
		).toHaveLength(1);
	});

	test('finds nothing without an error', async () => {
		const result = await run('search', { keyword: '没有' });
		expect([result.error, records(result)]).toEqual([undefined, []]);
	});

	test('says what 1688 says', async () => {
		sandbox.faults.add({ kind: 'businessError', code: '500_1', message: '系统错误' });
		const { error } = await run('search', { keyword: '裤' });
		expect(error?.message).toContain('系统错误');
	});
});

describe('getAttributes', () => {
	test('lists the attributes of a category with their values', async () => {
		const result = await run('getAttributes', { categoryId: locator('1031910') });
		expect(records(result)).toHaveLength(3);
		expect(records(result)[2]).toEqual({
			attributeId: '450',
			name: '尺码',
			required: true,
			isSkuAttribute: true,
			inputType: '1',
			inputTypeText: 'dropdown',
			units: '',
			values: 'S, M, L, XL, 2XL, 3XL',
		});
	});

	test('makes a row of each value', async () => {
		const result = await run('getAttributes', {
			categoryId: locator('1031910'),
			options: { output: 'value', processing: true },
		});
		expect(records(result)).toContainEqual({
			attributeId: '450',
			name: '尺码',
			required: true,
			isSkuAttribute: true,
			valueId: '4500001',
			value: 'M',
		});
		expect(sandbox.calls[0].parameters.scene).toBe('processing');
	});

	test('says to come again where 1688 is still preparing', async () => {
		sandbox.faults.add({ kind: 'businessError', code: '500_2', message: '数据准备中' });
		const { error } = await run('getAttributes', { categoryId: locator('1031910') });
		expect(error?.description).toContain('again in a few seconds');
	});

	test('a category that is no leaf fails alone', async () => {
		const result = await run('getAttributes', each, {
			items: [{ id: '10166' }, { id: '1813' }],
			settings: goesOn,
		});
		expect(records(result)[0].error).toContain('不是叶子类目');
		expect(links(result)).toEqual([[0], [1], [1], [1]]);
	});
});
