import type { Fault } from '../../sandbox/faults/faults.mts';
import { sellerApp } from '../../sandbox/gateway/apps.mts';
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

describe('an answer that cannot be read', () => {
	const page = `<!DOCTYPE html><html><head><title>请登录</title></head><body>${'x'.repeat(500)}</body></html>`;
	const html = 'text/html;charset=UTF-8';

	test.each<[string, Partial<Fault>, string]>([
		['a web page with status 200', { body: page, contentType: html }, page],
		['a web page that says it is JSON', { body: page }, page],
		['a web page with an error status', { body: page, contentType: html, status: 404 }, page],
		[
			'JSON that is cut off',
			{ body: `{"productInfo":{"a":"${'y'.repeat(400)}"` },
			'{"productInfo"',
		],
		['plain text', { body: `Bad gateway ${'z'.repeat(400)}` }, 'Bad gateway'],
		['nothing', { body: '' }, ''],
		['an answer that is cut in half', { kind: 'truncated' }, '{"errMsg"'],
	])('is an error that shows its beginning: %s', async (_kind, fault, beginning) => {
		const { error, items } = await productAnswered(sandbox, fault);
		const text = told(error);
		expect(text).toContain(beginning.slice(0, 60));
		expect(text.length).toBeLessThan(1000);
		expect(items('1688')).toEqual([]);
	});

	test('shows its first 200 characters and no more', async () => {
		const body = `{${'abcdefghij'.repeat(100)}`;
		const { error } = await productAnswered(sandbox, { body });
		const text = told(error);
		expect(text).toContain(body.slice(0, 200));
		expect(text).not.toContain(body.slice(0, 210));
	});

	test('shows its beginning without the secrets in it', async () => {
		const { appSecret, tokens } = sellerApp;
		const body = `<html>${appSecret} access_token=${tokens[0].value}</html>`;
		const { run, error } = await productAnswered(sandbox, { body, contentType: html });
		expect(told(error)).toContain('<html>');
		expect(JSON.stringify(run)).not.toContain(appSecret);
		expect(JSON.stringify(run)).not.toContain(tokens[0].value);
	});

	test.each([
		['{}', '{}'],
		['null', 'null'],
		['a list', '[]'],
		['a text', '"x"'],
		['a product of null', '{"productInfo":null}'],
	])('is an error, not an empty item: %s', async (_kind, body) => {
		const { error, items } = await productAnswered(sandbox, { body });
		expect(error?.message).toEqual(expect.any(String));
		expect(items('1688')).toEqual([]);
	});
});
