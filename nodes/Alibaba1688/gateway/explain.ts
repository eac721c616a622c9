import type { CallError, Failure } from './failure';

/** What a person reads: what happened, and what to do about it. */
export interface Explanation {
	readonly message: string;
	readonly description: string;
}

interface KnownCode {
	readonly meaning: string;
	readonly fix: string;
}

const CHECK_KEYS =
	"Check App Key, App Secret and Signature Style in the credential with its 'Test' button.";

/** The codes of gateway.md §4.2, in the words of the person who meets them. */
const KNOWN_CODES: Readonly<Record<string, KnownCode>> = {
	'gw.AppKeyMissing': { meaning: 'the App Key did not arrive', fix: CHECK_KEYS },
	'gw.AppKeyNotFound': { meaning: '1688 does not know this App Key', fix: CHECK_KEYS },
	'gw.SignatureMissing': { meaning: 'the signature did not arrive', fix: CHECK_KEYS },
	'gw.SignatureInvalid': { meaning: 'the signature does not match', fix: CHECK_KEYS },
	'gw.APIUnsupported': {
		meaning: '1688 has no such API',
		fix: 'Check namespace, name and version: a wrong namespace gives this answer too.',
	},
	'gw.APIACLDecline': {
		meaning: 'your app has no permission for this API',
		fix: 'Open your app in the console of open.1688.com, find and apply for the solution that contains this API, and try again once it is granted.',
	},
	'gw.ParamMissing': {
		meaning: 'a required parameter is missing',
		fix: 'Fill in the parameter that 1688 names.',
	},
	'401': {
		meaning: '1688 wants a valid access token',
		fix: 'The access token in the credential is missing, wrong or expired. Authorise the app again in the console of open.1688.com and paste the new token. With a Refresh Token in the credential it is renewed by itself.',
	},
};

const BY_KIND: Readonly<Record<Failure['kind'], KnownCode>> = {
	network: {
		meaning: 'no answer from 1688',
		fix: 'Check the network of n8n and the Gateway URL of the credential.',
	},
	server: { meaning: '1688 could not process the call', fix: 'Try again later.' },
	unreadable: {
		meaning: 'an answer that cannot be read',
		fix: 'Check the Gateway URL of the credential, and any proxy in between.',
	},
	throttled: {
		meaning: 'more calls than the app is allowed',
		fix: 'Lower Requests per Second in the credential, or apply for a higher rate.',
	},
	token: KNOWN_CODES['401'],
	permission: KNOWN_CODES['gw.APIACLDecline'],
	gateway: { meaning: '1688 refused the call', fix: 'Check the parameters.' },
	business: { meaning: '1688 did not carry out the call', fix: 'See what 1688 says below.' },
};

/**
 * The transport's codes in words. The codes themselves stay out of the headline: n8n replaces a message
 * that holds one by a text of its own, which tells people to retry at once.
 */
const TRANSPORT: Readonly<Record<string, string>> = {
	ECONNRESET: 'the connection was cut',
	EPIPE: 'the connection was cut',
	ECONNREFUSED: 'the host of the Gateway URL refused the connection',
	ENOTFOUND: 'the host of the Gateway URL is unknown',
	EAI_AGAIN: 'the host of the Gateway URL could not be looked up',
	ETIMEDOUT: 'it took too long',
	ECONNABORTED: 'it took too long',
};

/** What the caller knows about the call that failed. */
export interface Context {
	/** What to do about it where the operation knows better, by 1688's code. */
	readonly advice?: Readonly<Record<string, string>>;
	/** How to find out whether the call was carried out. */
	readonly check?: string;
	/** Solutions that are known to contain the API, in words. */
	readonly solutions?: readonly string[];
	/** What else a person should know, such as what was done before. */
	readonly notes?: readonly string[];
}

/**
 * Puts a failure into words. 1688's own text stands in the description too, because n8n replaces
 * messages that happen to contain texts such as `eperm` (as in `approvePermissions`).
 */
export function explain(
	error: CallError,
	{ advice = {}, check, solutions = [], notes = [] }: Context = {},
): Explanation {
	const { failure, api, isOutcomeUnknown } = error;
	const known = KNOWN_CODES[failure.code] ?? BY_KIND[failure.kind];
	const own =
		failure.kind === 'network' ? (TRANSPORT[failure.code] ?? '') : failure.message || failure.code;
	const facts = [
		failure.code && `Code ${failure.code}`,
		failure.message && `Text ${failure.message}`,
		`API ${api}`,
		failure.requestId && `Request ID ${failure.requestId}`,
	].filter(Boolean);
	const meaning = isOutcomeUnknown
		? `Outcome unknown, ${known.meaning}`
		: capitalise(known.meaning);
	const steps = isOutcomeUnknown
		? `1688 may have carried out this call, so it was not sent again. ${check ?? 'Look it up at 1688 before you repeat it.'}`
		: (advice[failure.code] ?? failure.advice ?? fixOf(failure, known, solutions));
	return {
		message: own ? `${meaning}: ${own}` : meaning,
		description: [steps, `${facts.join('. ')}.`, ...notes].join('\n'),
	};
}

function fixOf({ kind }: Failure, { fix }: KnownCode, solutions: readonly string[]): string {
	if (kind !== 'permission' || solutions.length === 0) return fix;
	return `Open your app in the console of open.1688.com, apply for the solution that contains this API, such as ${solutions.join(' or ')}, and try again once it is granted.`;
}

function capitalise(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
