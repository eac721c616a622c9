import fc from 'fast-check';
import { signGuide, signOpenPlatform } from '../../../../nodes/Alibaba1688/gateway/sign';
import { openPlatformSignature, recipeSignature } from '../../../../sandbox/gateway/signature.mts';

const PATH = 'param2/1/system/currentTime/1000000';

describe('the signature of the open platform', () => {
	test('is the documented one for the documented example', () => {
		const parameters = new Map([
			['b', '2'],
			['a', '1'],
		]);
		expect(signOpenPlatform(PATH, parameters, 'test123')).toBe(
			'33E54F4F7B989E3E0E912D3FBD2F1A03CA7CCE88',
		);
	});

	test('is another one for another secret', () => {
		const parameters = new Map([
			['a', '1'],
			['b', '2'],
		]);
		expect(signOpenPlatform(PATH, parameters, '1000000')).toBe(
			'93068366D306C66D8C1A81BC9B024A519D88F051',
		);
	});

	test('leaves itself out', () => {
		const bare = new Map([['a', '1']]);
		const signed = new Map([...bare, ['_aop_signature', 'FFFF']]);
		expect(signOpenPlatform(PATH, signed, 's')).toBe(signOpenPlatform(PATH, bare, 's'));
	});

	test.each<[string, Record<string, string>, string]>([
		// Sorting by name puts order before orderId; 1688 compares orderz with orderId1.
		['joins name and value before it sorts', { order: 'z', orderId: '1' }, 'orderId1orderz'],
		['sorts upper case before lower case', { b: '1', B: '2', a: '3', A: '4' }, 'A4B2a3b1'],
		['sorts an underscore between the cases', { access: '1', _aop: '2', Z: '3' }, 'Z3_aop2access1'],
		['keeps empty values', { b: '', a: '1' }, 'a1b'],
		['does not encode values', { q: 'a b&c=d+e%20"中文"' }, 'qa b&c=d+e%20"中文"'],
	])('%s', (_rule, parameters, sortedTexts) => {
		// With no parameters left to sort, the path alone is the message.
		const literal = signOpenPlatform(`x/${sortedTexts}`, new Map(), 'secret');
		expect(signOpenPlatform('x/', new Map(Object.entries(parameters)), 'secret')).toBe(literal);
	});
});

describe('the signature of the guide', () => {
	const map = (parameters: Record<string, string>) => new Map(Object.entries(parameters));

	test('has no path and sorts by name', () => {
		const byName = signOpenPlatform('orderzorderId1', new Map(), 'secret');
		expect(signGuide(map({ orderId: '1', order: 'z' }), 'secret')).toBe(byName);
	});

	test('leaves itself out', () => {
		expect(signGuide(map({ a: '1', sign: 'FFFF' }), 's')).toBe(signGuide(map({ a: '1' }), 's'));
	});
});

describe('both signatures', () => {
	const texts = fc.string({ unit: 'grapheme' });
	const names = texts.filter((name) => name !== '' && name !== '__proto__');
	const parameters = fc.dictionary(names, texts, { noNullPrototype: true });

	test('are those that a second implementation expects', () => {
		fc.assert(
			fc.property(parameters, texts, (values, secret) => {
				const map = new Map(Object.entries(values));
				expect(signOpenPlatform(PATH, map, secret)).toBe(
					openPlatformSignature(PATH, values, secret),
				);
				expect(signGuide(map, secret)).toBe(recipeSignature(values, secret));
			}),
			{ numRuns: 500 },
		);
	});

	test('are 40 upper-case hexadecimal digits and do not depend on the order of the parameters', () => {
		fc.assert(
			fc.property(parameters, (values) => {
				const map = new Map(Object.entries(values));
				const reversed = new Map([...map].reverse());
				for (const signature of [
					[signOpenPlatform(PATH, map, 's'), signOpenPlatform(PATH, reversed, 's')],
					[signGuide(map, 's'), signGuide(reversed, 's')],
				]) {
					expect(signature[0]).toMatch(/^[0-9A-F]{40}$/);
					expect(signature[1]).toBe(signature[0]);
				}
			}),
			{ numRuns: 200 },
		);
	});
});
