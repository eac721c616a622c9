import { explain } from '../../../../nodes/Alibaba1688/gateway/explain';
import {
	CallError,
	type Failure,
	type FailureKind,
} from '../../../../nodes/Alibaba1688/gateway/failure';
import { failures, type FailureName } from '../../../support/failures.mts';

const API = 'com.alibaba.trade:alibaba.trade.fastCreateOrder-1';

const told = (failure: Failure, context = {}, isUnknown = false) =>
	explain(new CallError(failure, API, isUnknown), context);

test.each<[FailureName, RegExp, RegExp]>([
	['reset', /^No answer from 1688: the connection was cut$/, /network of n8n/],
	['timeout', /^No answer from 1688: it took too long$/, /network of n8n/],
	['connectionRefused', /refused the connection$/, /Gateway URL/],
	['unknownHost', /host of the Gateway URL is unknown$/, /Gateway URL/],
	['serverError', /^1688 could not process the call: Bad Gateway$/, /Try again later/],
	['unreadable', /cannot be read: an HTML page$/, /proxy/],
	['frequencyLimit', /^More calls than the app is allowed/, /Lower Requests per Second/],
	['tooManyRequests', /^More calls than the app is allowed/, /Lower Requests per Second/],
	['token', /valid access token/, /Authorise the app again/],
	['permission', /no permission for this API/, /apply for the solution/],
	['gateway', /required parameter is missing/, /parameter that 1688 names/],
	['business', /^1688 did not carry out the call: 收货地址不能为空$/, /what 1688 says/],
])('a failure of kind %s says what happened and what to do', (name, message, fix) => {
	const explanation = told(failures[name]);
	expect(explanation.message).toMatch(message);
	expect(explanation.description).toMatch(fix);
});

test.each(Object.keys(failures) as FailureName[])(
	"the description of %s holds 1688's code, its text and the API",
	(name) => {
		const { description } = told(failures[name]);
		expect(description).toContain(`Code ${failures[name].code}`);
		expect(description).toContain(`Text ${failures[name].message}`);
		expect(description).toContain(`API ${API}`);
	},
);

test('the request id is told where 1688 gave one', () => {
	const withId = told({ ...failures.business, requestId: '0b51f9a216' });
	expect(withId.description).toContain('Request ID 0b51f9a216');
	expect(told(failures.business).description).not.toContain('Request ID');
});

test.each<FailureKind>([
	'network',
	'server',
	'unreadable',
	'throttled',
	'token',
	'permission',
	'gateway',
	'business',
])('a failure of kind %s that says nothing still gives whole sentences', (kind) => {
	const { message, description } = told({ kind, code: '', message: '' });
	expect(message).toMatch(/^[A-Z1][^:]+$/);
	expect(description).toMatch(/\.\n/);
	expect(`${message}${description}`).not.toMatch(/undefined|null|\bCode \.|\bText \./);
});

describe('what the operation knows better', () => {
	test('advice for a code takes the place of the general one', () => {
		const advice = { 'gw.APIACLDecline': 'Use Get Product Detail instead.' };
		const { description } = told(failures.permission, { advice });
		expect(description).toMatch(/^Use Get Product Detail instead\./);
		expect(description).not.toMatch(/apply for the solution/);
	});

	test('advice for another code is not given', () => {
		const { description } = told(failures.business, { advice: { '500_2': 'Wait.' } });
		expect(description).not.toContain('Wait.');
	});

	test('notes stand at the end, each on a line of its own', () => {
		const { description } = told(failures.business, { notes: ['First.', 'Second.'] });
		expect(description.split('\n').slice(-2)).toEqual(['First.', 'Second.']);
	});
});

describe('a call whose outcome is unknown', () => {
	test.each<FailureName>(['reset', 'timeout', 'serverError', 'unreadable'])(
		'%s says so first, and how to look it up',
		(name) => {
			const check = 'Look at the newest orders with Order: Get Many.';
			const { message, description } = told(failures[name], { check }, true);
			expect(message).toMatch(/^Outcome unknown, /);
			expect(description).toMatch(/may have carried out this call, so it was not sent again/);
			expect(description).toContain(check);
			// Trying again is what must not be done.
			expect(description).not.toMatch(/Try again/);
		},
	);

	test('says to look it up where the operation names no way', () => {
		const { description } = told(failures.reset, {}, true);
		expect(description).toMatch(/Look it up at 1688 before you repeat it/);
	});
});

/** n8n replaces messages that hold one of these by texts of its own. */
test.each(['ECONNRESET', 'ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EPIPE', 'EAI_AGAIN'])(
	'the code %s stays out of the headline',
	(code) => {
		const { message, description } = told({ kind: 'network', code, message: `connect ${code}` });
		expect(message.toUpperCase()).not.toContain(code);
		expect(description).toContain(code);
	},
);

test('a missing permission names the solutions that are known to give it', () => {
	const solutions = ['跨境 (https://open.1688.com/solution/detail?key=1)'];
	const { description } = told(failures.permission, { solutions });
	expect(description).toContain(
		`apply for the solution that contains this API, such as ${solutions[0]}`,
	);
	expect(told(failures.business, { solutions }).description).not.toContain('跨境');
});

test("what n8n would replace stands in the description, in 1688's own words", () => {
	const message = 'operation not permitted: eperm of approvePermissions';
	expect(told({ ...failures.business, message }).description).toContain(message);
});
