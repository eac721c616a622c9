import { parseExact } from '../../../../nodes/Alibaba1688/gateway/json';

const LONG = '12345678901234567890';

function value(text: string): unknown {
	const parsed = parseExact(text);
	if (!parsed.ok) throw new Error(`Refused: ${parsed.reason}`);
	return parsed.value;
}

test.each<[string, unknown]>([
	['9007199254740991', 9007199254740991],
	['-9007199254740991', -9007199254740991],
	['9007199254740992', '9007199254740992'],
	['-9007199254740992', '-9007199254740992'],
	['9007199254740993', '9007199254740993'],
	['1000000000000000', 1000000000000000],
	['9999999999999999', '9999999999999999'],
	['3657499272179232333', '3657499272179232333'],
	['-3657499272179232333', '-3657499272179232333'],
	[LONG, LONG],
	['123456789012345678901234567890', '123456789012345678901234567890'],
	['9'.repeat(400), '9'.repeat(400)],
	[`-${'9'.repeat(400)}`, `-${'9'.repeat(400)}`],
	[` \n\t${LONG}\r `, LONG],
])('the bare number %j is read with all its digits', (text, expected) => {
	expect(value(text)).toBe(expected);
});

test.each<[string, number]>([
	['1.5', 1.5],
	['0.1234567890123456789', 0.12345678901234568],
	['12345678901234567890.5', 12345678901234567890.5],
	['1e21', 1e21],
	['12345678901234567890e1', 123456789012345678900],
	['12345678901234567890E+2', 12345678901234567890e2],
	['1234567890123456789e-3', 1234567890123456.8],
	['1e400', Infinity],
	['-0', -0],
	['0', 0],
])('the decimal %s is read as JSON.parse reads it', (text, expected) => {
	expect(value(text)).toBe(expected);
	expect(value(`[${text}]`)).toEqual([expected]);
});

test.each<[string, unknown]>([
	[`{"id":${LONG}}`, { id: LONG }],
	[`{"id" : ${LONG} , "b":-${LONG}}`, { id: LONG, b: `-${LONG}` }],
	[`[${LONG},${LONG},1]`, [LONG, LONG, 1]],
	[`{"a":[[${LONG}],{"b":${LONG}}]}`, { a: [[LONG], { b: LONG }] }],
	[`{"${LONG}":${LONG}}`, { [LONG]: LONG }],
	[`{"a":"${LONG}"}`, { a: LONG }],
	[`{"a":": ${LONG},"}`, { a: `: ${LONG},` }],
	[`["[${LONG}]",${LONG}]`, [`[${LONG}]`, LONG]],
	[String.raw`["a\":${LONG},\"",${LONG}]`, [`a":${LONG},"`, LONG]],
	[String.raw`["\\",${LONG},"\\\"${LONG}"]`, ['\\', LONG, `\\"${LONG}`]],
	[String.raw`["\\\\",${LONG}]`, ['\\\\', LONG]],
	[String.raw`{"\\":${LONG}}`, { '\\': LONG }],
	[String.raw`["\u0022,${LONG}",${LONG}]`, [`",${LONG}`, LONG]],
	[`["张三 😀",${LONG}]`, ['张三 😀', LONG]],
	[`{"a":1,"a":${LONG}}`, { a: LONG }],
	[`{"a":${LONG},"a":1}`, { a: 1 }],
	// These are the same number once they are rounded.
	['[2938600000472492085,2938600000472492086]', ['2938600000472492085', '2938600000472492086']],
	['{"2":9007199254740993,"1":9007199254740992}', { 1: '9007199254740992', 2: '9007199254740993' }],
	[`[${LONG},${LONG}.0]`, [LONG, Number(LONG)]],
	[
		'{"a":9007199254740993,"a":1,"b":9007199254740992.0,"c":1}',
		{ a: 1, b: 9007199254740992, c: 1 },
	],
	['{"a":9007199254740993,"a":1,"b":9.007199254740992e+15 }', { a: 1, b: 9007199254740992 }],
	['{"a":9007199254740993,"a":1,"b":[90071992547409920E-1]}', { a: 1, b: [9007199254740992] }],
	[`{"a":${LONG},"b":1.2345678901234567e19}`, { a: LONG, b: 1.2345678901234567e19 }],
	[`[${LONG},1e30,-${LONG}]`, [LONG, 1e30, `-${LONG}`]],
	[`[1e400,${'9'.repeat(400)}]`, [Infinity, '9'.repeat(400)]],
	[`[true,false,null,${LONG}]`, [true, false, null, LONG]],
	['"20261010164552223+0800"', '20261010164552223+0800'],
])('%s is read exactly', (text, expected) => {
	expect(value(text)).toStrictEqual(expected);
});

test('a member named __proto__ is data', () => {
	const parsed = value(`{"__proto__":{"polluted":${LONG}}}`) as object;
	expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
	expect(Object.entries(parsed)).toEqual([['__proto__', { polluted: LONG }]]);
	expect({}).not.toHaveProperty('polluted');
});

test('a document of 100,000 levels is read like JSON.parse reads it', () => {
	const text = `${'['.repeat(100_000)}${LONG}${']'.repeat(100_000)}`;
	let inner: unknown = value(text);
	while (Array.isArray(inner)) inner = inner[0];
	expect(inner).toBe(LONG);
});

test('a large document is read in a moment', () => {
	const entry = `{"id":${LONG},"text":"\\"${LONG}\\" 张三","n":1.5}`;
	const text = `[${Array.from({ length: 50_000 }, () => entry).join(',')}]`;
	const start = performance.now();
	expect(value(text)).toHaveLength(50_000);
	expect(performance.now() - start).toBeLessThan(3000);
});

test.each([
	'',
	' ',
	'undefined',
	'{',
	`[${LONG}`,
	`{${LONG}:1}`,
	`{${LONG}}`,
	`{"a":1,${LONG}}`,
	'[00000000000000000001]',
	'[-00000000000000000001]',
	`[0${LONG}]`,
	`[+${LONG}]`,
	`[- ${LONG}]`,
	`[--${LONG}]`,
	`[${LONG} 1]`,
	`[${LONG}"a"]`,
	`["a"${LONG}]`,
	`[${LONG}x]`,
	`[x${LONG}]`,
	`[${LONG}.]`,
	`[.${LONG}]`,
	`[${LONG}e]`,
	`[${LONG}n]`,
	`[${LONG},]`,
	`[,${LONG}]`,
	`[1_${LONG}]`,
	`[0x${LONG}]`,
	`${LONG}${'"'}`,
	`${LONG} ${LONG}`,
	`"${LONG}`,
	`'${LONG}'`,
	String.raw`"\\"${LONG}"`,
	String.raw`["\"${LONG}]`,
	`{"a":${LONG};"b":1}`,
	`{"a" ${LONG}}`,
	`"\n${LONG}"`,
	'[1 /* 12345678901234567890 */]',
	'[NaN]',
	'[Infinity]',
	'<html></html>',
	`\uFEFF[${LONG}]`,
	`\u00A0[${LONG}]`,
])('%j is refused with a reason, as JSON.parse refuses it', (text) => {
	expect(() => JSON.parse(text)).toThrow(SyntaxError);
	const parsed = parseExact(text);
	expect(parsed).toEqual({ ok: false, reason: expect.stringMatching(/\S/) });
});
