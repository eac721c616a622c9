import { buyerApp, sellerApp, startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import { links, records, runner } from '../support/runner.mts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ products: 1, orders: 1 });
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const buy = runner(() => sandbox, buyerApp, 'address');
const sell = runner(() => sandbox, sellerApp, 'address');

test('lists saved addresses, people only when they are wanted', async () => {
	const closed = records(await buy('getMany'));
	expect(closed).toHaveLength(3);
	expect(closed[0]).toEqual({
		addressId: '12345678',
		districtCode: '330782',
		district: '浙江省 金华市 义乌市',
		townCode: '330782100',
		town: '稠城街道',
		isDefault: true,
	});
	const [open] = records(await buy('getMany', { options: { includeContact: true } }));
	expect(open).toMatchObject({ fullName: '张三', phone: '13800000001', address: '北苑路128号' });
});

test('lists the addresses that a shop ships from; a buyer has none', async () => {
	expect(records(await sell('getSendAddresses'))).toMatchObject([
		{ name: '义乌仓库', districtCode: '330782', isDefault: true },
		{ name: '杭州办公室' },
	]);
	expect(records(await buy('getSendAddresses'))).toEqual([]);
});

test('finds the code of an address, item by item', async () => {
	const items = [
		{ text: '浙江省杭州市滨江区网商路699号' },
		{ text: '火星' },
		{ text: '义乌市江东街道' },
	];
	const result = await buy(
		'parse',
		{ addressInfo: '={{ $json.text }}' },
		{ items, settings: { onError: 'continueRegularOutput' } },
	);
	expect(records(result)).toMatchObject([
		{ districtCode: '330108', postCode: '310051' },
		{ error: expect.stringContaining('地址解析失败') },
		{ districtCode: '330782' },
	]);
	expect(links(result)).toEqual([[0], [1], [2]]);
});

test('finds the code of a place abroad, whatever code stands beside the success', async () => {
	const place = {
		place: 'abroad',
		country: 'Казахстан',
		province: 'Акмолинская область',
		city: 'Г.Кокшетау',
		area: 'Кокшетау',
	};
	expect(records(await buy('parse', place))).toEqual([
		{
			districtCode: '910800030036000000',
			country: 'Казахстан',
			province: 'Акмолинская область',
			city: 'Г.Кокшетау',
			district: 'Кокшетау',
		},
	]);
	const wrong = await buy('parse', { ...place, area: 'Париж' });
	expect(wrong.error?.description).toContain('ADDRESS_NOT_FOUND');
});

test('names the empty field and sends nothing', async () => {
	const result = await buy('parse', { addressInfo: '={{ $json.none }}' });
	expect(result.error?.message).toContain("'Address' is empty");
	expect(sandbox.received()).toBe(0);
});

test('walks through the regions, and finds one', async () => {
	expect(records(await buy('getRegions')).map(({ name }) => name)).toContain('浙江省');
	expect(records(await buy('getRegions', { parentCode: '330100' }))).toMatchObject([
		{ code: '330106', name: '西湖区', parentCode: '330100', childCount: 0 },
		{ code: '330108', name: '滨江区' },
	]);
	expect(records(await buy('getRegions', { parentCode: '330108' }))).toEqual([]);
	expect(records(await buy('getRegions', { find: 'region', areaCode: '330108' }))).toMatchObject([
		{ name: '滨江区', postCode: '310051' },
	]);
	const unknown = await buy('getRegions', { find: 'region', areaCode: '1' });
	expect(unknown.error?.message).toContain('地区码不存在');
});
