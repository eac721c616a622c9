import fc from 'fast-check';
import { parseWire } from '../../../../nodes/Alibaba1688/gateway/json';
import { wireText } from '../../../../nodes/Alibaba1688/gateway/serialise';

test.each([
	['3657499272179232333', 3657499272179232333n],
	['-3657499272179232333', -3657499272179232333n],
	['{"a":[3657499272179232333,"3657499272179232333",5,1.5]}', null],
	['{"a":3657499272179232333,"b":3657499272179232334}', null],
])('%s is sent as it was written', (text, value) => {
	const parsed = parseWire(text);
	if (value !== null) expect(parsed).toEqual({ ok: true, value });
	expect(parsed.ok && wireText('p', parsed.value)).toBe(text);
});

test.each(['', '{', '{"a":03657499272179232333}', '3657499272179232333x'])(
	'%j is no JSON',
	(text) => {
		expect(parseWire(text).ok).toBe(false);
	},
);

test('reads other JSON like JSON.parse', () => {
	fc.assert(
		fc.property(fc.jsonValue(), (value) => {
			const text = JSON.stringify(value);
			fc.pre(!/\d{16}/.test(text));
			expect(parseWire(text)).toEqual({ ok: true, value: JSON.parse(text) });
		}),
	);
});

test('keeps every integer that a person writes', () => {
	fc.assert(
		fc.property(fc.array(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n })), (numbers) => {
			const text = `[${numbers.join(',')}]`;
			const parsed = parseWire(text);
			expect(parsed.ok && wireText('p', parsed.value)).toBe(text);
		}),
	);
});
