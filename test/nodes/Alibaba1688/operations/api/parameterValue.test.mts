import { parameterValue } from '../../../../../nodes/Alibaba1688/operations/api/parameterValue';

type Type = Parameters<typeof parameterValue>[0];
const LONG = '3657499272179232333';

test.each<[Type, unknown, unknown]>([
	['String', 12, '12'],
	['Long', LONG, BigInt(LONG)],
	['Integer', 20, 20n],
	['Double', '12.10', '12.10'],
	['Boolean', false, false],
	['Date', '2026-01-31T00:00:00+08:00', new Date('2026-01-30T16:00:00Z')],
	['Long[]', `[${LONG}, "5"]`, [BigInt(LONG), 5n]],
	['Long[]', `${LONG}, 5`, [BigInt(LONG), 5n]],
	['Long[]', [LONG], [BigInt(LONG)]],
	['String[]', '["a b","c"]', ['a b', 'c']],
	['String[]', 'a, c', ['a', 'c']],
	['object', `{"id":${LONG}}`, { id: BigInt(LONG) }],
	['object', { a: 1 }, { a: 1 }],
	['object[]', '[{"a":1}]', [{ a: 1 }]],
	['JsonText', '{"a":1}', '{"a":1}'],
	['JsonText', { a: BigInt(LONG) }, `{"a":${LONG}}`],
	['Unknown', 'x', 'x'],
	['Unknown', 5, 5],
	['Unknown', { a: 1 }, { a: 1 }],
	['Unknown', '', undefined],
	['Long', null, undefined],
])('%s %j becomes %j', (type, value, sent) => {
	expect(parameterValue(type, value, 'p')).toEqual(sent);
});

test.each<[Type, unknown]>([
	['Long', 'abc'],
	['Long', 3657499272179232000],
	['Integer', '3657499272179232333'],
	['Boolean', 'yes'],
	['Date', 'yesterday'],
	['object', '[1]'],
	['object', 'x'],
	['object[]', '{"a":1}'],
	['JsonText', '{a}'],
	['Long[]', '[x]'],
])('%s refuses %j and names the parameter', (type, value) => {
	expect(() => parameterValue(type, value, 'myParameter')).toThrow(/'myParameter'/);
});
