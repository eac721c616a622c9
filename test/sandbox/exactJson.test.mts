import fc from 'fast-check';
import { exactParse, exactStringify, parseForWriting } from '../../sandbox/exactJson.mts';

describe('exactStringify', () => {
	it('writes a bigint as a bare number with every digit', () => {
		const value = { id: 3657499272179232333n, list: [9007199254740993n, undefined, '3'] };
		expect(exactStringify(value)).toBe(
			'{"id":3657499272179232333,"list":[9007199254740993,null,"3"]}',
		);
	});

	it('writes everything else as JSON.stringify does, beside a bigint too', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				expect(exactStringify(value)).toBe(JSON.stringify(value));
				expect(exactStringify([1n, value])).toBe(`[1,${JSON.stringify(value)}]`);
			}),
		);
	});

	it('leaves undefined members out', () => {
		expect(exactStringify({ a: undefined, b: 1n, c: undefined })).toBe('{"b":1}');
	});
});

describe('exactParse', () => {
	it.each([
		['[3657499272179232333]', ['3657499272179232333']],
		['{"id":-3657499272179232333,"n":1}', { id: '-3657499272179232333', n: 1 }],
		['["text 3657499272179232333"]', ['text 3657499272179232333']],
		['["\\" 3657499272179232333"]', ['" 3657499272179232333']],
		['[1234567890123456.5]', [1234567890123456.5]],
	])('reads %s', (text, value) => {
		expect(exactParse(text)).toEqual(value);
	});

	it('refuses what is not JSON', () => {
		expect(() => exactParse("['a']")).toThrow(SyntaxError);
	});
});

test('what is parsed for writing is written as it was', () => {
	const long = fc.bigInt({ min: 10n ** 15n, max: 10n ** 25n });
	const value = fc.letrec((tie) => ({
		any: fc.oneof(
			{ maxDepth: 4 },
			fc.jsonValue(),
			long,
			fc.array(tie('any')),
			fc.dictionary(fc.string(), tie('any')),
		),
	})).any;
	fc.assert(
		fc.property(value, (given) => {
			const text = exactStringify(given);
			expect(exactStringify(parseForWriting(text))).toBe(text);
		}),
	);
});
