import fc from 'fast-check';
import { yuanOfFen, yuanText } from '../../../../nodes/Alibaba1688/output/money';

test.each([
	[12345, '123.45'],
	['12345', '123.45'],
	[0, '0.00'],
	[5, '0.05'],
	[-120, '-1.20'],
	['1234567890123456789', '12345678901234567.89'],
	[100.0, '1.00'],
	['100.0', '1.00'],
	[1.5, undefined],
	['', undefined],
	[undefined, undefined],
	[null, undefined],
	['12元', undefined],
])('%j fen are %j yuan', (fen, yuan) => expect(yuanOfFen(fen)).toBe(yuan));

test('says the same as exact arithmetic', () => {
	fc.assert(
		fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n }), (fen) => {
			const yuan = yuanOfFen(String(fen)) ?? '';
			expect(BigInt(yuan.replace('.', ''))).toBe(fen);
			expect(yuan).toMatch(/^\d+\.\d\d$/);
		}),
	);
});

test.each([
	[39.9, '39.90'],
	[0, '0.00'],
	['12', '12.00'],
	[-3.05, '-3.05'],
	['12345678901234567890.1', '12345678901234567890.10'],
	[0.125, '0.125'],
	['', undefined],
	[null, undefined],
	['12元', undefined],
])('%j yuan are %j as text', (yuan, text) => expect(yuanText(yuan)).toBe(text));

test('fen and yuan of the same amount have the same text', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 2 ** 40 }), (fen) =>
			expect(yuanText(fen / 100)).toBe(yuanOfFen(fen)),
		),
	);
});
