import { call, type Renewal, type SignedSent } from '../../../../nodes/Alibaba1688/gateway/call';
import { Cancellation, CancelledError } from '../../../../nodes/Alibaba1688/gateway/clock';
import { CallError } from '../../../../nodes/Alibaba1688/gateway/failure';
import type { Effect } from '../../../../nodes/Alibaba1688/gateway/retry';
import { Tally } from '../../../../nodes/Alibaba1688/gateway/tally';
import { FakeClock } from '../../../support/fakeClock.mts';
import { fakeGateway } from '../../../support/fakeGateway.mts';

type Answer = [status: number, body: object];

const good: Answer = [200, { result: { id: 1 } }];
const refused: Answer = [401, { error_code: '401', error_message: 'Request need user authorized' }];
const refusedIn200: Answer = [200, refused[1]];
const businessNo: Answer = [200, { success: false, errorCode: '401', errorMessage: 'token' }];
const brokenServer: Answer = [500, {}];

/** A gateway that gives these answers, and what became of the tokens of its requests. */
function gatewayOf(
	answers: Answer[],
	renewal: Renewal | (() => Promise<Renewal>) = 'renewed',
	budgetMs?: number,
) {
	const clock = new FakeClock();
	const tally = new Tally();
	const tokens: string[] = [];
	const cancellation = new Cancellation();
	const send = async (): Promise<SignedSent> => {
		const [status, body] = answers.shift()!;
		const number = tally.calls;
		return {
			ok: true,
			answer: { status, headers: {}, text: JSON.stringify(body) },
			token: {
				accepted: () => tokens.push(`${number} accepted`),
				refused: async () => {
					tokens.push(`${number} refused`);
					return typeof renewal === 'function' ? await renewal() : renewal;
				},
			},
		};
	};
	const gateway = fakeGateway(clock, send, { tally, cancellation, budgetMs });
	const make = async (effect: Effect) =>
		await clock.runUntilSettled(
			call(gateway, {
				api: 'ns:api-1',
				parameters: {},
				effect,
				expected: { result: 'result' },
				site: { executionId: '1', nodeId: 'n', runIndex: 0, itemIndex: 0 },
			}),
		);
	return { clock, make, tokens, tally, cancellation };
}

const never = async () => await new Promise<Renewal>(() => {});

describe.each(['read', 'write', 'money'] as const)('a %s', (effect) => {
	test.each([
		['with HTTP 401', refused],
		['with HTTP 200', refusedIn200],
	])(
		'of which the token is refused %s is sent once more with another one',
		async (_how, answer) => {
			const { make, tokens, tally } = gatewayOf([answer, good]);
			expect(await make(effect)).toMatchObject({ kind: 'data' });
			expect(tokens).toEqual(['1 refused', '2 accepted']);
			expect(tally).toMatchObject({ calls: 2, retried: 1 });
		},
	);

	test('is sent no third time', async () => {
		const { make, tokens } = gatewayOf([refused, refused, good]);
		await expect(make(effect)).rejects.toMatchObject({ failure: { kind: 'token' } });
		expect(tokens).toEqual(['1 refused']);
	});

	test('is not sent again when there is no other token', async () => {
		const { make } = gatewayOf([refused, good], 'impossible');
		await expect(make(effect)).rejects.toMatchObject({
			failure: { kind: 'token', code: '401' },
			isOutcomeUnknown: false,
		});
	});

	test('fails by what the renewal says', async () => {
		const failure = { kind: 'token', code: 'x', message: 'no', notSent: true } as const;
		const { make } = gatewayOf([refused, good], failure);
		await expect(make(effect)).rejects.toMatchObject({ failure, isOutcomeUnknown: false });
	});

	test('is not taken for a refused token when a business API speaks of one', async () => {
		const { make, tokens } = gatewayOf([businessNo, good]);
		await expect(make(effect)).rejects.toBeInstanceOf(CallError);
		expect(tokens).toEqual(['1 accepted']);
	});

	test('does not wait for a renewal after the run was cancelled', async () => {
		const { make, cancellation, tokens } = gatewayOf([refused, good], async () => {
			cancellation.cancel();
			return await never();
		});
		await expect(make(effect)).rejects.toBeInstanceOf(CancelledError);
		expect(tokens).toEqual(['1 refused']);
	});

	test('waits for a renewal no longer than the call may take, and was not sent then', async () => {
		const { clock, make, tally } = gatewayOf([refused, good], never, 10_000);
		await expect(make(effect)).rejects.toMatchObject({
			failure: { kind: 'network', code: 'ETIMEDOUT' },
			isOutcomeUnknown: false,
		});
		expect(clock.now()).toBe(10_000);
		expect(tally.calls).toBe(1);
	});
});

test('a purchase that was made after a renewal is not made again when the node runs again', async () => {
	const { make, tally } = gatewayOf([refused, good]);
	const first = await make('money');
	expect(await make('money')).toMatchObject({ kind: 'data', value: (first as never)['value'] });
	expect(tally).toMatchObject({ calls: 2, repeated: 1 });
});

test('a purchase that is lost after a renewal has an unknown outcome, also when the node runs again', async () => {
	const { make, tally } = gatewayOf([refused, brokenServer]);
	await expect(make('money')).rejects.toMatchObject({ isOutcomeUnknown: true });
	await expect(make('money')).rejects.toMatchObject({ isOutcomeUnknown: true });
	expect(tally.calls).toBe(2);
});

test('an answer that says nothing of the token leaves it as it was', async () => {
	const { make, tokens } = gatewayOf([[400, { error_code: 'gw.SignatureInvalid' }]]);
	await expect(make('money')).rejects.toBeInstanceOf(CallError);
	expect(tokens).toEqual([]);
});
