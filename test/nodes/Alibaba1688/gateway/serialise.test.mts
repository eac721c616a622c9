import fc from 'fast-check';
import { InputError } from '../../../../nodes/Alibaba1688/gateway/inputError';
import { wireText } from '../../../../nodes/Alibaba1688/gateway/serialise';
import { exactStringify } from '../../../../sandbox/exactJson.mts';

test.each<[unknown, string | undefined]>([
	['text', 'text'],
	['', ''],
	['张三 & "co" + 😀', '张三 & "co" + 😀'],
	['{"price":"asc"}', '{"price":"asc"}'],
	[0, '0'],
	[12, '12'],
	[1.5, '1.5'],
	[-3, '-3'],
	[9007199254740991, '9007199254740991'],
	[74321349391498520n, '74321349391498520'],
	[true, 'true'],
	[false, 'false'],
	[null, undefined],
	[undefined, undefined],
	[new Date('2018-08-02T13:11:13Z'), '20180802211113000+0800'],
	[[], '[]'],
	[['cn', 'ws'], '["cn","ws"]'],
	[[74321349391498520n], '[74321349391498520]'],
	[[0, false, ''], '[0,false,""]'],
	[{}, '{}'],
	[{ fullName: '张三', mobile: '13800000000' }, '{"fullName":"张三","mobile":"13800000000"}'],
	[{ text: 'a "b" \\ \n' }, '{"text":"a \\"b\\" \\\\ \\n"}'],
	[{ zero: 0, no: false, empty: '' }, '{"zero":0,"no":false,"empty":""}'],
	[{ a: 1, b: undefined, c: 2 }, '{"a":1,"c":2}'],
	[
		[{ offerId: 584051070147n, specId: 'ab', quantity: 1.5 }],
		'[{"offerId":584051070147,"specId":"ab","quantity":1.5}]',
	],
	[{ deep: { ids: [3657499272179232333n] } }, '{"deep":{"ids":[3657499272179232333]}}'],
	[{ since: new Date('2018-08-02T13:11:13Z') }, '{"since":"20180802211113000+0800"}'],
])('%p is sent as %p', (value, text) => {
	expect(wireText('someParameter', value)).toBe(text);
});

test.each<[string, unknown]>([
	['a rounded integer', 3657499272179232333],
	['a rounded integer in a list', [1, 3657499272179232333]],
	['a rounded integer in an object', { a: { id: -3657499272179232333 } }],
	['2^53', 9007199254740992],
	['no number', NaN],
	['infinity', Infinity],
	['no number in an object', { a: NaN }],
	['no date', new Date(NaN)],
])('%s is refused and the parameter is named', (_kind, value) => {
	let thrown: unknown;
	try {
		wireText('someParameter', value);
	} catch (error) {
		thrown = error;
	}
	expect(thrown).toBeInstanceOf(InputError);
	expect((thrown as InputError).message).toContain('someParameter');
});

const scalars = [
	fc.string({ unit: 'grapheme' }),
	fc.integer(),
	fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((n) => n + 0),
	fc.boolean(),
	fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
];

test('lists and objects are compact JSON with exact integers', () => {
	const value = fc.oneof(
		fc.array(fc.oneof(...scalars, fc.array(fc.oneof(...scalars)))),
		fc.object({ values: scalars, withNullPrototype: false }),
	);
	fc.assert(
		fc.property(value, (document) => {
			expect(wireText('p', document)).toBe(exactStringify(document));
		}),
		{ numRuns: 500 },
	);
});

test('long integers are bare digits in lists and objects, also where bigint has a toJSON', () => {
	const prototype = BigInt.prototype as { toJSON?: () => string };
	const before = prototype.toJSON;
	// n8n-workflow adds one when it is loaded.
	prototype.toJSON = function (this: bigint) {
		return this.toString();
	};
	try {
		expect(wireText('p', [{ productId: 2938624554509662976n }])).toBe(
			'[{"productId":2938624554509662976}]',
		);
	} finally {
		if (before) prototype.toJSON = before;
		else delete prototype.toJSON;
	}
});
