import { createHash } from 'node:crypto';
import type { IHttpRequestOptions } from 'n8n-workflow';
import { readBody, type RawAnswer } from './answer';
import type { Cancellation, Clock } from './clock';
import type { Slots } from './concurrency';
import { judge, type Expectation, type Verdict } from './envelope';
import { CallError, type Failure } from './failure';
import type { GatewaySettings } from './gatewaySettings';
import { journalKey, type CallSite, type Journal } from './journal';
import type { Pacer } from './pacer';
import { redact } from './redact';
import { buildRequest, wireParameters, type FilePart, type RequestContent } from './request';
import { isOutcomeUnknown, waitBeforeRetry, type Effect } from './retry';
import { retryAfter } from './retryAfter';
import { renewInTime, sendInTime } from './sendInTime';
import type { WireValue } from './serialise';
import type { Tally } from './tally';

/** What became of a request: an answer, whatever its status, or no answer. */
export type Sent = { ok: true; answer: RawAnswer } | { ok: false; failure: Failure };

/** Whether the next request goes out with another access token, or why a new one could not be had. */
export type Renewal = 'renewed' | 'impossible' | Failure;

/** The access token that a request was signed with. */
export interface UsedToken {
	/** 1688 took it. */
	accepted(): void;
	/** 1688 refused it: gets another one for the next request. */
	refused(): Promise<Renewal>;
}

export type SignedSent = Sent & { readonly token?: UsedToken };

/** The way to one gateway, with one credential, for one run of a node. */
export interface Gateway {
	readonly settings: GatewaySettings;
	/** Signs and sends one request. Never throws for what the network or the gateway does. */
	readonly send: (request: IHttpRequestOptions) => Promise<SignedSent>;
	/** Texts that must not appear in messages. */
	readonly secrets: readonly string[];
	readonly clock: Clock;
	readonly pacer: Pacer;
	/** Bounds the calls of this run that are under way at the same time. */
	readonly slots: Slots;
	readonly tally: Tally;
	readonly journal: Journal;
	/** Tells that the run is over: the execution was stopped, or another item of the run failed. */
	readonly cancellation: Cancellation;
	/** Tells only that the execution was stopped, which n8n tells requests that are under way, too. */
	readonly stop: Cancellation;
	/** Milliseconds that a call may take with all its waits, where n8n gives no signal to end it. */
	readonly budgetMs?: number;
}

export interface Call {
	/** `namespace:name-version` */
	readonly api: string;
	readonly parameters: Readonly<Record<string, WireValue>>;
	readonly files?: Readonly<Record<string, FilePart>>;
	readonly effect: Effect;
	readonly expected: Expectation;
	/** Needed for calls that change something, so that a repeat of the node sends none twice. */
	readonly site?: CallSite;
}

export type Answer = Exclude<Verdict, { kind: 'failure' }>;

/**
 * Makes one call: paced, sent, judged, and sent again where that is safe.
 *
 * @throws CallError when the call did not succeed
 * @throws InputError when it cannot be sent
 * @throws CancelledError when the execution was stopped while it waited
 */
export async function call(gateway: Gateway, request: Call): Promise<Answer> {
	const content = { parameters: wireParameters(request.parameters), files: request.files ?? {} };
	const key = recordKey(request, content);
	const before = key === undefined ? undefined : gateway.journal.find(key);
	if (before && 'done' in before) {
		gateway.tally.repeated++;
		return JSON.parse(before.done) as Answer;
	}
	if (before && request.effect === 'money') {
		throw new CallError(before.unknown, request.api, true);
	}
	const verdict = await sendUntilSettled(gateway, request, content);
	if (verdict.kind !== 'failure') {
		// The payload is all that a repeat needs of the answer.
		if (key !== undefined) gateway.journal.recordDone(key, { ...verdict, body: undefined });
		return verdict;
	}
	const unknown = request.effect !== 'read' && isOutcomeUnknown(verdict.failure);
	if (unknown && key !== undefined) gateway.journal.recordUnknown(key, verdict.failure);
	throw new CallError(verdict.failure, request.api, unknown);
}

/**
 * Whether this process made the very same call before, in an earlier try of the same execution: it is
 * then not sent again.
 */
export function isRecorded(gateway: Gateway, request: Call): boolean {
	const content = { parameters: wireParameters(request.parameters), files: request.files ?? {} };
	const key = recordKey(request, content);
	return key !== undefined && gateway.journal.find(key) !== undefined;
}

/** Where the journal keeps a call that changes something; undefined for a read. */
function recordKey({ effect, site, api }: Call, content: RequestContent): string | undefined {
	if (effect === 'read' || !site) return undefined;
	return journalKey(site, api, { ...content.parameters, ...digests(content.files) });
}

/** What tells files apart in the journal, which keeps no file. */
function digests(files: RequestContent['files']): Record<string, string> {
	return Object.fromEntries(
		Object.entries(files).map(([name, { data }]) => [
			name,
			createHash('sha256').update(data).digest('hex'),
		]),
	);
}

async function sendUntilSettled(
	gateway: Gateway,
	request: Call,
	content: RequestContent,
): Promise<Verdict> {
	const { clock, tally, cancellation } = gateway;
	const end = clock.now() + (gateway.budgetMs ?? Infinity);
	// Waiting for the first turn is no time spent on trying.
	let firstSentAt: number | undefined;
	let hasRenewed = false;
	for (let made = 1; ; made++) {
		const attempted = await gateway.slots.use(
			async () => await attempt(gateway, request, content, end),
		);
		if (!attempted) return BUSY;
		const { verdict, token, sentAt } = attempted;
		firstSentAt ??= sentAt;
		if (verdict.kind !== 'failure' || cancellation.isCancelled) return verdict;
		// A refused token proves that the business API was not reached, so this may be a purchase, too.
		if (verdict.failure.kind === 'token' && token && !hasRenewed) {
			hasRenewed = true;
			const renewal = await renewInTime(gateway, token, end);
			if (typeof renewal === 'object') return { kind: 'failure', failure: renewal };
			if (renewal === 'impossible') return verdict;
			tally.retried++;
			continue;
		}
		const attempts = { made, elapsedMs: clock.now() - firstSentAt };
		const wait = waitBeforeRetry(verdict.failure, request.effect, attempts, Math.random());
		if (wait === undefined) return verdict;
		if (clock.now() + wait >= end) return verdict;
		tally.retried++;
		await tally.wait(clock, cancellation.race(clock.sleep(wait)));
	}
}

/** @returns undefined when no turn came in time, so that nothing was sent */
async function attempt(
	gateway: Gateway,
	{ api, effect, expected }: Call,
	content: RequestContent,
	end: number,
): Promise<{ verdict: Verdict; token?: UsedToken; sentAt: number } | undefined> {
	const { clock, pacer, tally, cancellation } = gateway;
	const ticket = await tally.wait(clock, pacer.take(tally, cancellation, end));
	if (!ticket) return undefined;
	tally.calls++;
	const left = end - clock.now();
	const request = buildRequest(gateway.settings, api, content, left);
	const sent = await sendInTime(gateway, request, effect, end);
	// Reading an answer takes a while, in which a call that is just being sent would be late.
	await pacer.departed;
	const verdict = judgeSent(gateway, sent, expected);
	if (verdict.kind === 'failure' && verdict.failure.kind === 'throttled') {
		tally.throttled++;
		pacer.refused(ticket);
	} else if (sent.ok) {
		pacer.accepted();
	}
	if (verdict.kind !== 'failure' || verdict.failure.kind === 'business') sent.token?.accepted();
	return { verdict, token: sent.token, sentAt: ticket.grantedAt };
}

/** Nothing was sent: a person is waiting, and the calls that came before take longer. */
const BUSY: Verdict = {
	kind: 'failure',
	failure: {
		kind: 'throttled',
		code: '',
		message: 'other executions are using up the call rate of this app',
		notSent: true,
	},
};

function judgeSent(gateway: Gateway, sent: Sent, expected: Expectation): Verdict {
	if (!sent.ok) {
		const message = redact(sent.failure.message, gateway.secrets);
		return { kind: 'failure', failure: { ...sent.failure, message } };
	}
	const { answer } = sent;
	const body = readBody(answer, expected, gateway.secrets);
	const verdict: Verdict = body.ok
		? judge(answer.status, body.value, expected)
		: { kind: 'failure', failure: body.failure };
	if (verdict.kind !== 'failure') return verdict;
	const retryAfterMs = retryAfter(answer, Date.now());
	const message = redact(verdict.failure.message, gateway.secrets);
	return { kind: 'failure', failure: { ...verdict.failure, message, retryAfterMs } };
}
