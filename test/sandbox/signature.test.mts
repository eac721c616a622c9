import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import {
	openPlatformSignature,
	recipeSignature,
	sameSignature,
} from '../../sandbox/gateway/signature.mts';

function hmac(message: string): string {
	return createHmac('sha1', 'test123').update(message).digest('hex').toUpperCase();
}

describe('openPlatformSignature', () => {
	const path = 'param2/1/system/currentTime/1000000';

	it('gives the documented signature of the documented example', () => {
		const signature = openPlatformSignature(path, { b: '2', a: '1' }, 'test123');
		expect(signature).toBe('33E54F4F7B989E3E0E912D3FBD2F1A03CA7CCE88');
	});

	it('leaves the signature itself out', () => {
		const signature = openPlatformSignature(
			path,
			{ a: '1', b: '2', _aop_signature: 'x' },
			'test123',
		);
		expect(signature).toBe('33E54F4F7B989E3E0E912D3FBD2F1A03CA7CCE88');
	});

	it.each([
		['a name that begins another', { order: 'z', orderId: '1' }, 'orderId1orderz'],
		['upper case before underscore before lower case', { b: '1', B: '2', _: '3' }, 'B2_3b1'],
		['Chinese text as UTF-8', { 标题: '连衣裙', a: 'é' }, 'aé标题连衣裙'],
		['an empty value', { b: '', a: '1' }, 'a1b'],
	])('sorts joined name and value by code unit: %s', (_case, parameters, message) => {
		const signature = openPlatformSignature(path, parameters as Record<string, string>, 'test123');
		expect(signature).toBe(hmac(path + message));
	});

	it('does not depend on the order in which parameters were given', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.string(), fc.string()), (parameters) => {
				const reversed = Object.fromEntries(Object.entries(parameters).reverse());
				expect(openPlatformSignature(path, reversed, 's')).toBe(
					openPlatformSignature(path, parameters, 's'),
				);
			}),
			{ numRuns: 50 },
		);
	});
});

describe('recipeSignature', () => {
	it('signs names and values sorted by name, without a path', () => {
		const parameters = { orderId: '1', order: 'z', v: '2.0', sign: 'x' };
		expect(recipeSignature(parameters, 'test123')).toBe(hmac('orderzorderId1v2.0'));
	});
});

describe('sameSignature', () => {
	it.each([
		['AB12', true],
		['ab12', false],
		['AB1', false],
		['AB123', false],
		['', false],
	])('compares AB12 with %s: %s', (given, same) => {
		expect(sameSignature('AB12', given)).toBe(same);
	});
});
