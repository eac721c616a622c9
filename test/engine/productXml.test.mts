import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { productAnswered, told } from '../support/productAnswered.mts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ products: 5, orders: 1 });
});
beforeEach(() => {
	// A read is tried again after a random wait; this is the shortest.
	jest.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(() => {
	jest.restoreAllMocks();
	sandbox.reset();
});
afterAll(async () => await sandbox.close());

const xml = {
	contentType: 'text/xml;charset=UTF-8',
	body: `<?xml version="1.0" encoding="UTF-8"?>
<result>
	<productInfo>
		<productID>3657499272179232333</productID>
		<subject>法式 &lt;复古&gt; &amp; 连衣裙 &#128512;</subject>
		<status>published</status>
		<description><![CDATA[<p>a &amp; b</p>]]></description>
		<image><images>img/ibank/a.jpg</images><images>img/ibank/b.jpg</images></image>
		<saleInfo><priceRanges><startQuantity>3</startQuantity><price>44.50</price></priceRanges></saleInfo>
		<lastUpdateTime>20181219175505000+0800</lastUpdateTime>
	</productInfo>
</result>`,
};

describe('an answer in XML', () => {
	test("is 1688's own object with numbers as text", async () => {
		const result = await productAnswered(sandbox, xml, false);
		expect(result.error).toBeUndefined();
		expect(result.items('1688').map(({ json }) => json)).toEqual([
			{
				productID: '3657499272179232333',
				subject: '法式 <复古> & 连衣裙 😀',
				status: 'published',
				description: '<p>a &amp; b</p>',
				image: { images: ['img/ibank/a.jpg', 'img/ibank/b.jpg'] },
				saleInfo: { priceRanges: { startQuantity: '3', price: '44.50' } },
				lastUpdateTime: '20181219175505000+0800',
			},
		]);
	});

	test('becomes the same item as the answer in JSON', async () => {
		const productInfo = {
			productID: '3657499272179232333',
			subject: '法式 <复古> & 连衣裙 😀',
			status: 'published',
			description: '<p>a &amp; b</p>',
			image: { images: ['img/ibank/a.jpg', 'img/ibank/b.jpg'] },
			saleInfo: { priceRanges: [{ startQuantity: '3', price: '44.50' }] },
			lastUpdateTime: '20181219175505000+0800',
		};
		const fromXml = (await productAnswered(sandbox, xml)).items('1688')[0].json;
		sandbox.reset();
		const fromJson = (
			await productAnswered(sandbox, { body: JSON.stringify({ productInfo }) })
		).items('1688')[0];
		expect(fromXml.productId).toBe('3657499272179232333');
		expect(fromXml).toEqual(fromJson.json);
	});

	test('has one entry where XML cannot tell an entry from a list', async () => {
		const body =
			'<r><productInfo><productID>7</productID><image><images>img/ibank/a.jpg</images></image></productInfo></r>';
		const result = await productAnswered(sandbox, { ...xml, body });
		expect(result.items('1688')).toMatchObject([
			{ json: { image: 'https://cbu01.alicdn.com/img/ibank/a.jpg' } },
		]);
	});

	test('is read without a declaration and with a wrong content type, too', async () => {
		const body = '<r><productInfo><productID>7</productID></productInfo></r>';
		const result = await productAnswered(sandbox, { body, contentType: 'application/json' });
		expect(result.items('1688')).toMatchObject([{ json: { productId: '7' } }]);
	});

	test('that reports a failure is a failure', async () => {
		const { error } = await productAnswered(sandbox, {
			...xml,
			body: '<result><errMsg>商品不存在</errMsg></result>',
		});
		expect(told(error)).toContain('商品不存在');
	});

	test('of the gateway that refuses is a refusal', async () => {
		const body =
			'<error><error_code>gw.APIACLDecline</error_code><error_message>no</error_message></error>';
		const { error } = await productAnswered(sandbox, { ...xml, body, status: 400 });
		expect(told(error)).toContain('gw.APIACLDecline');
	});

	test.each([
		['a document type', '<!DOCTYPE r><r><productInfo><productID>7</productID></productInfo></r>'],
		[
			'entities',
			'<!DOCTYPE r [<!ENTITY e SYSTEM "file:///etc/hostname">]><r><productInfo><subject>&e;</subject></productInfo></r>',
		],
	])('that declares %s is refused', async (_kind, body) => {
		const { error, items } = await productAnswered(sandbox, { ...xml, body });
		expect(error).toBeDefined();
		expect(items('1688')).toEqual([]);
	});

	test('that is cut off is refused', async () => {
		const { error, items } = await productAnswered(sandbox, {
			...xml,
			body: xml.body.slice(0, 300),
		});
		expect(error).toBeDefined();
		expect(items('1688')).toEqual([]);
	});
});
