/** Why the gateway turned a request away before the business API saw it. */
export interface Refusal {
	/** HTTP status. */
	status: number;
	/** 1688's `error_code`; codes that begin with `sandbox.` are this stand-in's own. */
	code: string;
	/** 1688's `error_message`, repeated in `exception`. */
	message: string;
}

function refusal(status: number, code: string, message: string): Refusal {
	return { status, code, message };
}

/*
 * Codes, statuses and the messages of ACL, frequency, token and missing argument were measured on the
 * real gateway by third parties. The other messages are worded here, because no source shows them.
 */
export const appKeyMissing = refusal(400, 'gw.AppKeyMissing', 'AppKey is missing');
export const appKeyNotFound = refusal(400, 'gw.AppKeyNotFound', 'AppKey is not found');
export const apiUnsupported = refusal(400, 'gw.APIUnsupported', 'API is unsupported');
export const signatureMissing = refusal(400, 'gw.SignatureMissing', 'Signature is missing');
export const signatureInvalid = refusal(400, 'gw.SignatureInvalid', 'Invalid signature');
export const frequencyExceeded = refusal(
	400,
	'gw.QosAppFrequencyLimit',
	'App call exceeds limited frequency',
);
export const userNotAuthorized = refusal(401, '401', 'Request need user authorized');
export const aclDeclined = refusal(400, 'gw.APIACLDecline', 'AppKey is not allowed(acl)');

/** `gw.ParamMissing` for the named argument. */
export function paramMissing(name: string): Refusal {
	return refusal(400, 'gw.ParamMissing', `Required argument ${name}`);
}

/**
 * A request that 1688 would swallow in silence, such as a misspelled parameter. The real gateway has no
 * such answer; here it makes a mistake fail a test instead of passing unseen.
 */
export function sandboxRefusal(code: string, message: string): Refusal {
	return refusal(400, `sandbox.${code}`, message);
}

/** The body of a gateway error: all four fields that the official clients read. */
export function refusalBody({ code, message }: Refusal, requestId: string) {
	return { error_code: code, error_message: message, exception: message, request_id: requestId };
}
