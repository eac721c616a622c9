import { retryAfter } from '../../../../nodes/Alibaba1688/gateway/retryAfter';

const now = Date.UTC(2026, 8, 30, 16, 0, 0);
const told = (value: unknown) =>
	retryAfter({ status: 429, headers: { 'retry-after': value }, text: '' }, now);

test.each([
	['0', 0],
	['1', 1000],
	['120', 120_000],
	[' 7 ', 7000],
	['Wed, 30 Sep 2026 16:00:05 GMT', 5000],
	['Wed, 30 Sep 2026 17:00:00 GMT', 3_600_000],
	['Wednesday, 30-Sep-26 16:00:05 GMT', 5000],
])('%s asks for a wait of %d ms', (value, ms) => {
	expect(told(value)).toBe(ms);
});

test('a time that has passed asks for no wait', () => {
	expect(told('Wed, 30 Sep 2026 15:59:00 GMT') ?? 0).toBe(0);
});

test.each([['soon'], [''], ['-5'], ['NaN'], ['Infinity'], [undefined], [null], [{}]])(
	'%p asks for nothing',
	(value) => {
		expect(told(value)).toBeUndefined();
	},
);

test('an answer without the header asks for nothing', () => {
	expect(retryAfter({ status: 503, headers: {}, text: '' }, now)).toBeUndefined();
});
