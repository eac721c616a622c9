import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { formFields } from '../../../nodes/Alibaba1688Trigger/formBody';
import { verifyPush } from '../../../nodes/Alibaba1688Trigger/verify';

const SECRET = 'test123';

const sign = (message: Buffer | string, secret = SECRET) =>
	createHmac('sha1', secret)
		.update(Buffer.concat([Buffer.from('message'), Buffer.from(message)]))
		.digest('hex')
		.toUpperCase();

const encoded = (bytes: Buffer) =>
	[...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

const form = (message: Buffer | string, signature = sign(message)) =>
	Buffer.from(`message=${encoded(Buffer.from(message))}&_aop_signature=${signature}`);

describe('formFields', () => {
	const asText = (body: string) =>
		formFields(Buffer.from(body, 'latin1'))!.map(({ name, value }) => [
			name.toString('latin1'),
			value.toString('latin1'),
		]);

	test.each([
		['', []],
		[
			'a=1&b=2',
			[
				['a', '1'],
				['b', '2'],
			],
		],
		[
			'a=1&a=2',
			[
				['a', '1'],
				['a', '2'],
			],
		],
		['&&a=1&', [['a', '1']]],
		['a', [['a', '']]],
		['a=b=c', [['a', 'b=c']]],
		['a+b=c+d%2B', [['a b', 'c d+']]],
		['a=%41%4a%4A', [['a', 'AJJ']]],
		[
			'a=%&b=%4&c=%zz&d=%4g',
			[
				['a', '%'],
				['b', '%4'],
				['c', '%zz'],
				['d', '%4g'],
			],
		],
		['a=%FF%00', [['a', '\xff\0']]],
	])('%j', (body, fields) => expect(asText(body)).toEqual(fields));

	test('reads what browsers write, as they read it', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })), {
					maxLength: 20,
				}),
				(pairs) => {
					const search = new URLSearchParams(pairs);
					const fields = formFields(Buffer.from(search.toString()))!;
					const texts = fields.map(({ name, value }) => [name.toString(), value.toString()]);
					expect(texts).toEqual([...new URLSearchParams(search.toString())]);
				},
			),
		);
	});

	test.each([
		['20 fields', Array(20).fill('a=1').join('&'), 20],
		['21 fields', Array(21).fill('a=1').join('&'), undefined],
		['21 fields, all of them empty', '&'.repeat(20), undefined],
		['half a million fields', 'a&'.repeat(500_000), undefined],
	])('reads no form of more fields than 1688 sends: %s', (_name, body, count) => {
		expect(formFields(Buffer.from(body))?.length).toBe(count);
	});

	test('keeps every byte', () => {
		fc.assert(
			fc.property(fc.uint8Array(), (bytes) => {
				const value = Buffer.from(bytes);
				expect(formFields(Buffer.from(`a=${encoded(value)}`))![0].value).toEqual(value);
			}),
		);
	});
});

describe('verifyPush', () => {
	test('takes what is signed with the secret, whatever its bytes are', () => {
		fc.assert(
			fc.property(fc.uint8Array(), fc.string({ minLength: 1 }), (bytes, secret) => {
				const message = Buffer.from(bytes);
				const verified = verifyPush(form(message, sign(message, secret)), secret);
				expect(verified?.text).toBe(message.toString('utf8'));
			}),
		);
	});

	test('takes nothing that was changed in one bit after it was signed', () => {
		const good = form('{"msgId":1,"data":{"orderId":167539019420540000}}');
		fc.assert(
			fc.property(fc.nat(good.length * 8 - 1), (bit) => {
				const changed = Buffer.from(good);
				changed[bit >> 3] ^= 1 << (bit & 7);
				const verified = verifyPush(changed, SECRET);
				// A percent code has two spellings: %7b and %7B are the same byte.
				if (verified) expect(verified).toEqual(verifyPush(good, SECRET));
			}),
			{ numRuns: 2000 },
		);
	});

	test('takes nothing that was cut off', () => {
		const good = form('{"msgId":1}');
		for (let length = 0; length < good.length; length++) {
			expect(verifyPush(good.subarray(0, length), SECRET)).toBeUndefined();
		}
	});

	test('counts further fields as signed too, as calls do', () => {
		const signature = createHmac('sha1', SECRET)
			.update('extra1message{}')
			.digest('hex')
			.toUpperCase();
		const body = (extra: string) => Buffer.from(`message={}&${extra}&_aop_signature=${signature}`);
		expect(verifyPush(body('extra=1'), SECRET)?.text).toBe('{}');
		expect(verifyPush(body('extra=2'), SECRET)).toBeUndefined();
	});

	test('takes nothing of many fields, signed or not', () => {
		const many = Buffer.from('&a'.repeat(500_000));
		expect(verifyPush(Buffer.concat([form('{}'), many]), SECRET)).toBeUndefined();
	});

	test('takes nothing without a secret or a body', () => {
		expect(verifyPush(form('{}', sign('{}', '')), '')).toBeUndefined();
		expect(verifyPush(undefined, SECRET)).toBeUndefined();
	});
});
