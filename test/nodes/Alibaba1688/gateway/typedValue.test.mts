import { InputError } from '../../../../nodes/Alibaba1688/gateway/inputError';
import { wireText } from '../../../../nodes/Alibaba1688/gateway/serialise';
import { typedValue, type ParameterType } from '../../../../nodes/Alibaba1688/gateway/typedValue';

/** What is sent for the value that a person gave. */
function sent(type: ParameterType, value: unknown): string | undefined {
	return wireText('someParameter', typedValue(type, value, 'Some Field'));
}

test.each<[ParameterType, unknown, string]>([
	['String', '张三', '张三'],
	['String', 12, '12'],
	['String', 'false', 'false'],
	['Id', '584051070147', '584051070147'],
	['Id', 584051070147, '584051070147'],
	['Id', ' 584051070147 ', '584051070147'],
	['Id', '3657499272179232333', '3657499272179232333'],
	['Id', '9223372036854775807', '9223372036854775807'],
	['Long', '3657499272179232333', '3657499272179232333'],
	['Long', '-3657499272179232333', '-3657499272179232333'],
	['Long', 0, '0'],
	['Long', '0', '0'],
	['Integer', 20, '20'],
	['Integer', '20', '20'],
	['Integer', 0, '0'],
	['Integer', -1, '-1'],
	['Double', 1.5, '1.5'],
	['Double', '1.5', '1.5'],
	['Double', '12', '12'],
	['Double', 0, '0'],
	['Boolean', true, 'true'],
	['Boolean', false, 'false'],
	['Boolean', 'true', 'true'],
	['Boolean', 'false', 'false'],
	['Date', new Date('2018-08-02T13:11:13Z'), '20180802211113000+0800'],
	['Date', '2018-08-02T13:11:13Z', '20180802211113000+0800'],
	['Date', '2018-08-02T21:11:13.000+08:00', '20180802211113000+0800'],
	['Date', '2018-08-02T09:11:13.456-04:00', '20180802211113456+0800'],
	['Date', '2026-01-31', '20260131000000000+0800'],
	['Date', 1533215473000, '20180802211113000+0800'],
	['Date', '1533215473000', '20180802211113000+0800'],
	// What n8n's DateTime brings.
	['Date', { toMillis: () => 1533215473000 }, '20180802211113000+0800'],
	['Date', '2026-01-31T09:30:00', '20260131093000000+0800'],
	['Json', { ids: [3657499272179232333n] }, '{"ids":[3657499272179232333]}'],
	['Json', { fullName: '张三' }, '{"fullName":"张三"}'],
	['Json', [{ a: 1 }], '[{"a":1}]'],
])('a %s given as %p is sent as %s', (type, value, text) => {
	expect(sent(type, value)).toBe(text);
});

test.each<[ParameterType, unknown]>(
	(['String', 'Id', 'Long', 'Integer', 'Double', 'Boolean', 'Date', 'Json'] as const).flatMap(
		(type) => ['', undefined, null].map((value): [ParameterType, unknown] => [type, value]),
	),
)('an empty %s (%p) is not sent', (type, value) => {
	expect(sent(type, value)).toBeUndefined();
});

test.each<[ParameterType, unknown]>([
	['Id', '12a'],
	['Id', '1234567890123456789012345'],
	['Id', '12345678901234567890'],
	['Id', '6.1E+11'],
	['Id', '0'],
	['Id', 0],
	['Id', -1],
	['Id', '-584051070147'],
	['Id', '584051070147.0'],
	['Id', '584,051,070,147'],
	['Id', '５８４０５１０７０１４７'],
	['Id', '0x10'],
	['Id', 1.5],
	['Id', 3657499272179232333],
	['Id', true],
	['Id', {}],
	['Long', '1.5'],
	['Long', 'abc'],
	['Long', 3657499272179232333],
	['Integer', 1.5],
	['Integer', '1.5'],
	['Integer', 'abc'],
	['Integer', NaN],
	['Double', 'abc'],
	['Double', '1,5'],
	['Double', NaN],
	['Double', Infinity],
	['Boolean', 'yes'],
	['Boolean', 'truee'],
	['Date', 'tomorrow'],
	['Date', 45000],
	['Date', 20260131],
	['Date', 1533215473],
	['Date', 1e15],
	['String[]', ['x'.repeat(1_000_001)]],
	['String[]', [{ a: 1 }]],
	['Json', `{"a":"${'x'.repeat(1_000_001)}"}`],
	['Date', '2018-13-45T00:00:00Z'],
	['Date', '2026-02-30'],
	['Date', new Date(NaN)],
	['Json', '{"a":1'],
	['Json', "{'a':1}"],
])('a %s given as %p is refused with the name of the field', (type, value) => {
	let thrown: unknown;
	try {
		typedValue(type, value, 'Some Field');
	} catch (error) {
		thrown = error;
	}
	expect(thrown).toBeInstanceOf(InputError);
	expect((thrown as InputError).message).toContain('Some Field');
});
