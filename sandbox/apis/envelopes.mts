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

/** `result.success` + `result.code` + `result.message`, of the cross-border APIs. */
export function nestedFailure(code: string, message: string) {
	return { result: { success: false, code, message } };
}

/** The success that belongs to `nestedFailure`; APIs answer with `200` or `S0000`. */
export function nestedSuccess(result: unknown, code = '200', message = '操作成功') {
	return { result: { success: true, code, message, result } };
}

/** `success` + `errorCode` + `errorMsg`. */
export function errorMsgFailure(errorCode: string, errorMsg: string) {
	return { success: false, errorCode, errorMsg };
}

/** For APIs whose only failures are those of the gateway; reached by an injected fault alone. */
export const gatewayFailuresOnly = errorMessageFailure;

/** `errorCode` + `errorMessage` without any flag. */
export function bareFailure(errorCode: string, errorMessage: string) {
	return { errorCode, errorMessage };
}

/** `errorCode` + `errorMsg` without any flag. */
export function bareMsgFailure(errorCode: string, errorMsg: string) {
	return { errorCode, errorMsg };
}

/** `success` + `errorCode` + `errorMessage` + `extErrorMessage`, of the logistics APIs named Op…. */
export function extErrorFailure(errorCode: string, errorMessage: string) {
	return { success: false, errorCode, errorMessage, extErrorMessage: errorMessage };
}

/** `result.success` + `result.errorCode` + `result.errorInfo`. */
export function errorInfoFailure(errorCode: string, errorInfo: string) {
	return { result: { success: false, errorCode, errorInfo } };
}
