import {
	sellerApp,
	startSandbox,
	buyerApp,
	singleUserApp,
	type Sandbox,
} from '../../sandbox/server.mts';
import { Client, signPathOf, type Fields } from './client.mts';

const productGet = 'com.alibaba.product:alibaba.product.get-1';
const modifyStock = 'com.alibaba.product:alibaba.product.modifyStock-1';
const currentTime = 'system:currentTime-1';

let sandbox: Sandbox;
let seller: Client;
let buyer: Client;
let singleUser: Client;

beforeAll(async () => {
	sandbox = await startSandbox({ products: 3, orders: 0 });
	seller = new Client(sandbox, sellerApp);
	buyer = new Client(sandbox, buyerApp);
	singleUser = new Client(sandbox, singleUserApp);
});

afterAll(async () => {
	await Promise.all([seller, buyer, singleUser].map((client) => client.close()));
	await sandbox.close();
});

beforeEach(() => sandbox.reset());

function productFields(): Fields {
	return { productID: String(sandbox.state.products[0].productID), webSite: '1688' };
}

describe('the order of checks', () => {
	/*
	 * One request with everything wrong. Each step puts one thing right, and the next thing that is
	 * wrong must come to light.
	 */
	const steps: Array<[code: string, status: number, send: () => ReturnType<Client['post']>]> = [
		[
			'gw.AppKeyMissing',
			400,
			() => buyer.post(`/openapi/${signPathOf('no.such:api-1', '').slice(0, -1)}`, {}),
		],
		[
			'gw.AppKeyNotFound',
			400,
			() => buyer.post(`/openapi/${signPathOf('no.such:api-1', '1')}`, {}),
		],
		[
			'gw.APIUnsupported',
			400,
			() => buyer.post(`/openapi/${signPathOf('no.such:api-1', buyerApp.appKey)}`, {}),
		],
		[
			'gw.SignatureMissing',
			400,
			() => buyer.post(`/openapi/${signPathOf(productGet, buyerApp.appKey)}`, {}),
		],
		[
			'gw.SignatureInvalid',
			400,
			() => {
				const [path, fields] = buyer.signed(productGet, {});
				return buyer.post(path, { ...fields, _aop_signature: fields._aop_signature.toLowerCase() });
			},
		],
		['401', 401, () => buyer.post(...buyer.signed(productGet, { access_token: 'wrong' }))],
		['gw.APIACLDecline', 400, () => buyer.call(productGet)],
		['gw.ParamMissing', 400, () => seller.call(productGet, { webSite: '1688', typo: '' })],
		['sandbox.ParamUnknown', 400, () => seller.call(productGet, { ...productFields(), typo: '' })],
	];

	it.each(steps)('comes to %s', async (code, status, send) => {
		const reply = await send();
		expect(reply.json.error_code).toBe(code);
		expect(reply.status).toBe(status);
		expect(reply.json).toEqual({
			error_code: code,
			error_message: expect.any(String),
			exception: reply.json.error_message,
			request_id: sandbox.calls[0].requestId,
		});
		expect(sandbox.calls[0]).toMatchObject({ status, outcome: code, reached: false });
	});

	it('comes to the business API when nothing is wrong', async () => {
		const reply = await seller.call(productGet, productFields());
		expect(reply.status).toBe(200);
		expect(reply.json.productInfo.productID).toBe(sandbox.state.products[0].productID);
		expect(sandbox.calls[0]).toMatchObject({ status: 200, outcome: 'ok', reached: true });
	});

	it('asks for the allowance after the signature and before the token', async () => {
		sandbox.setAllowance(sellerApp.appKey, { rate: 0.001, burst: 1 });
		const [path, fields] = seller.signed(productGet, { access_token: 'wrong' });
		const codes: string[] = [];
		for (const sent of [{ ...fields, _aop_signature: 'x' }, fields, fields]) {
			codes.push((await seller.post(path, sent)).json.error_code);
		}
		expect(codes).toEqual(['gw.SignatureInvalid', '401', 'gw.QosAppFrequencyLimit']);
	});
});

describe('messages that were measured on the real gateway', () => {
	it.each([
		['401', 'Request need user authorized', () => seller.post(...seller.signed(productGet, {}))],
		['gw.APIACLDecline', 'AppKey is not allowed(acl)', () => buyer.call(productGet)],
		['gw.ParamMissing', 'Required argument productID', () => seller.call(productGet)],
	])('%s: %s', async (code, message, send) => {
		expect((await send()).json).toMatchObject({ error_code: code, error_message: message });
	});
});

describe('tokens', () => {
	it('refuses an expired token, and the token of another app', async () => {
		for (const access_token of [sellerApp.tokens[1].value, buyerApp.tokens[0].value]) {
			const reply = await seller.post(...seller.signed(productGet, { access_token }));
			expect(reply.status).toBe(401);
		}
		expect(sandbox.calls.map((call) => call.token)).toEqual(['expired', 'unknown']);
	});

	it('can expire in mid-run', async () => {
		expect((await seller.call(productGet, productFields())).status).toBe(200);
		sandbox.setToken(sellerApp.appKey, { ...sellerApp.tokens[0], expired: true });
		expect((await seller.call(productGet, productFields())).status).toBe(401);
	});

	it('are ignored by an API that needs none', async () => {
		const reply = await seller.post(...seller.signed(currentTime, { access_token: 'wrong' }));
		expect(reply.status).toBe(200);
	});

	it('are not needed by a single-user app, but a wrong one is refused', async () => {
		expect((await singleUser.call(productGet, productFields())).status).toBe(200);
		const wrong = { ...productFields(), access_token: 'wrong' };
		expect((await singleUser.post(...singleUser.signed(productGet, wrong))).status).toBe(401);
	});

	it('say whose account the call is for', async () => {
		const accountBasic = 'com.alibaba.account:alibaba.account.basic-1';
		const [a, b] = await Promise.all([seller.call(accountBasic), buyer.call(accountBasic)]);
		expect(a.json.result.memberId).toBe('b2b-1624747073');
		expect(b.json.result.memberId).toBe('b2b-1623492085');
	});
});

describe('arguments', () => {
	it.each([
		['a Long with a letter', productGet, { productID: '12x', webSite: '1688' }],
		[
			'an object that was not serialised',
			modifyStock,
			{ productStockChange: '[object Object]', webSite: '1688' },
		],
		[
			'a Boolean as Python writes it',
			modifyStock,
			{ productStockChange: '[]', webSite: '1688', increaceModify: 'True' },
		],
	])('are refused when of another type: %s', async (_case, apiId, fields) => {
		const reply = await seller.call(apiId, fields);
		expect(reply.json.error_code).toBe('sandbox.ParamInvalid');
		expect(sandbox.count()).toBe(0);
	});

	it('that are unknown are noted and tolerated when the sandbox is not strict', async () => {
		const tolerant = await startSandbox({ products: 1, orders: 0, strictParameters: false });
		const client = new Client(tolerant, sellerApp);
		const productID = String(tolerant.state.products[0].productID);
		const reply = await client.call(productGet, {
			productID,
			webSite: '1688',
			productId: productID,
		});
		expect(reply.status).toBe(200);
		expect(tolerant.calls[0].unknownParameters).toEqual(['productId']);
		await client.close();
		await tolerant.close();
	});

	it('of the system are never unknown', async () => {
		const system = { _aop_timestamp: '1790000000000', _aop_datePattern: 'yyyyMMddHHmmssSSSZ' };
		expect((await seller.call(currentTime, system)).status).toBe(200);
	});
});
