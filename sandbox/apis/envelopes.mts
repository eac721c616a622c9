/*
 * The shapes in which 1688's business APIs report a failure. Which API uses which is documented per
 * API; the names differ by design of no one.
 */

/** `success` + `errorCode` + `errorMessage`. */
export function errorMessageFailure(errorCode: string, errorMessage: string) {
	return { success: false, errorCode, errorMessage };
}

/** Only `errMsg`: the code has no place in the answer. */
export function errMsgFailure(_code: string, errMsg: string) {
	return { errMsg };
}

/** `success` + `code` + `message`. */
export function codeMessageFailure(code: string, message: string) {
	return { success: false, code, message };
}

/** For APIs whose only failures are those of the gateway; reached by an injected fault alone. */
export const gatewayFailuresOnly = errorMessageFailure;
