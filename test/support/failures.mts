import type { Failure } from '../../nodes/Alibaba1688/gateway/failure';

/** A failed call of each class, as the gateway reports it. */
export const failures = {
	reset: { kind: 'network', code: 'ECONNRESET', message: 'socket hang up' },
	timeout: { kind: 'network', code: 'ECONNABORTED', message: 'timeout of 30000ms exceeded' },
	brokenBody: { kind: 'network', code: 'ERR_BAD_RESPONSE', message: 'aborted' },
	connectionRefused: { kind: 'network', code: 'ECONNREFUSED', message: 'connect ECONNREFUSED' },
	unknownHost: { kind: 'network', code: 'ENOTFOUND', message: 'getaddrinfo ENOTFOUND' },
	serverError: { kind: 'server', code: 'HTTP 502', message: 'Bad Gateway', httpStatus: 502 },
	unreadable: { kind: 'unreadable', code: 'HTTP 200', message: 'an HTML page', httpStatus: 200 },
	frequencyLimit: {
		kind: 'throttled',
		code: 'gw.QosAppFrequencyLimit',
		message: 'App call exceeds limited frequency',
		httpStatus: 400,
	},
	tooManyRequests: {
		kind: 'throttled',
		code: 'HTTP 429',
		message: 'Too Many Requests',
		httpStatus: 429,
	},
	token: { kind: 'token', code: '401', message: 'Request need user authorized', httpStatus: 401 },
	permission: {
		kind: 'permission',
		code: 'gw.APIACLDecline',
		message: 'AppKey is not allowed(acl)',
		httpStatus: 400,
	},
	gateway: {
		kind: 'gateway',
		code: 'gw.ParamMissing',
		message: 'Required argument offerId',
		httpStatus: 400,
	},
	business: { kind: 'business', code: '400_1', message: '收货地址不能为空', httpStatus: 200 },
} as const satisfies Record<string, Failure>;

export type FailureName = keyof typeof failures;
