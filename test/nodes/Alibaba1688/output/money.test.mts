import fc from 'fast-check';
import { yuanOfFen } from '../../../../nodes/Alibaba1688/output/money';

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
