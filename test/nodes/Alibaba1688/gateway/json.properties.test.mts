import fc from 'fast-check';
import { parse, stringify } from 'lossless-json';
import { parseExact } from '../../../../nodes/Alibaba1688/gateway/json';

// A hundred thousand documents are held against another reader.
const ORACLE_RUNS = 50_000;
const RUNS = 20_000;

/** Texts that look like long numbers and like the ends of strings, besides any others. */
const trickyTexts = fc.oneof(
	fc.string({ unit: 'grapheme' }),
	fc
		.array(
			fc.constantFrom(
				'"',
				'\\',
				'12345678901234567890',
				':',
				',',
				'[',
				'{',
				' ',
				'-',
				'.',
				'e',
				'中',
			),
			{ maxLength: 8 },
		)
		.map((parts) => parts.join('')),
);
const longs = fc.oneof(
	fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
	fc.bigInt({ min: 2n ** 53n - 3n, max: 2n ** 53n + 3n }),
	fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
);
// A double from 2^53 up to 1e21 is written without an exponent and so is a long integer.
const isLong = (n: number) => Number.isInteger(n) && !Number.isSafeInteger(n) && Math.abs(n) < 1e21;
const doubles = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !isLong(n));
const numbers = fc.oneof(fc.integer(), fc.maxSafeInteger(), doubles);
const spaces = fc.constantFrom(undefined, 1, '\t', ' \n');

function documents(scalars: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
	return fc.letrec((tie) => ({
		node: fc.oneof(
			{ maxDepth: 4, withCrossShrink: true },
			scalars,
			fc.array(tie('node'), { maxLength: 5 }),
			fc.dictionary(trickyTexts, tie('node'), { maxKeys: 5, noNullPrototype: true }),
		),
	})).node;
}

const plain = fc.oneof(trickyTexts, numbers, fc.boolean(), fc.constant(null));

test('documents without long integers are read as JSON.parse reads them', () => {
	fc.assert(
		fc.property(documents(plain), spaces, (document, space) => {
			const text = JSON.stringify(document, undefined, space);
			expect(parseExact(text)).toStrictEqual({ ok: true, value: JSON.parse(text) });
		}),
		{ numRuns: ORACLE_RUNS },
	);
});

/** The rule, said in terms of another library: outside ±(2^53−1) an integer stays text. */
function oracle(text: string): unknown {
	return parse(text, undefined, (number) =>
		/^-?\d+$/.test(number) && !Number.isSafeInteger(Number(number)) ? number : Number(number),
	);
}

test('documents with long integers are read as a lossless parser reads them', () => {
	fc.assert(
		fc.property(documents(fc.oneof(plain, longs)), spaces, (document, space) => {
			const text = stringify(document, undefined, space) as string;
			expect(parseExact(text)).toEqual({ ok: true, value: oracle(text) });
		}),
		{ numRuns: ORACLE_RUNS },
	);
});

test('every long integer comes back with its digits', () => {
	fc.assert(
		fc.property(longs, trickyTexts, (long, text) => {
			const json = `{"a":[${JSON.stringify(text)},${long}],"b":${long}}`;
			const exact = long > 2n ** 53n - 1n || long < -(2n ** 53n - 1n) ? `${long}` : Number(long);
			expect(parseExact(json)).toEqual({ ok: true, value: { a: [text, exact], b: exact } });
		}),
		{ numRuns: RUNS },
	);
});

/** How the same few numbers may be written, and what each is read as. */
const notations = fc.constantFrom<[string, unknown]>(
	['9007199254740992', '9007199254740992'],
	['9007199254740993', '9007199254740993'],
	['-9007199254740993', '-9007199254740993'],
	['9007199254740992.0', 9007199254740992],
	['9007199254740991.9', 9007199254740992],
	['9007199254740992e0', 9007199254740992],
	['9.007199254740992e15', 9007199254740992],
	['9.007199254740992E+15', 9007199254740992],
	['90071992547409920e-1', 9007199254740992],
	['10000000000000000', '10000000000000000'],
	['1e16', 1e16],
	['1E16', 1e16],
	['9007199254740991', 9007199254740991],
	['1.5', 1.5],
	['"9007199254740993"', '9007199254740993'],
	['"1e16"', '1e16'],
);
const names = fc.constantFrom('a', 'b', '1', '2');

test('of a name that comes twice the last value counts, however numbers are written', () => {
	const members = fc.array(fc.tuple(names, notations), { maxLength: 6 });
	fc.assert(
		fc.property(members, fc.constantFrom('', ' ', '\n\t'), (list, space) => {
			const pairs = list.map(([name, [written]]) => `"${name}":${space}${written}${space}`);
			const expected = Object.fromEntries(list.map(([name, [, read]]) => [name, read]));
			expect(parseExact(`{${pairs.join(',')}}`)).toEqual({ ok: true, value: expected });
		}),
		{ numRuns: RUNS },
	);
});

const debris = fc.constantFrom(
	...'"\\{}[]:,.-+eE 0123456789\n',
	'12345678901234567890',
	'00000000000000000001',
	'true',
	'"a"',
	'\\u',
	'中',
);

test('damaged documents are refused exactly when JSON.parse refuses them', () => {
	let refused = 0;
	const edits = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 2 }), debris), {
		minLength: 1,
		maxLength: 3,
	});
	fc.assert(
		fc.property(documents(fc.oneof(plain, longs)), edits, (document, changes) => {
			let text = stringify(document) as string;
			for (const [at, removed, added] of changes) {
				const from = at % (text.length + 1);
				text = text.slice(0, from) + added + text.slice(from + removed);
			}
			const isJson = accepts(text);
			if (!isJson) refused++;
			expect({ text, ok: parseExact(text).ok }).toEqual({ text, ok: isJson });
		}),
		{ numRuns: RUNS },
	);
	// Damage that never matters would make this test say nothing.
	expect(refused).toBeGreaterThan(RUNS / 10);
});

test('any text at all is refused exactly when JSON.parse refuses it', () => {
	fc.assert(
		fc.property(fc.array(debris, { maxLength: 12 }), (parts) => {
			const text = parts.join('');
			expect({ text, ok: parseExact(text).ok }).toEqual({ text, ok: accepts(text) });
		}),
		{ numRuns: RUNS },
	);
});

function accepts(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}
