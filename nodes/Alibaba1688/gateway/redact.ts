const PROTOCOL_FIELDS =
	/\b(_aop_signature|access_token|refresh_token|client_secret|sign)(["'\\]*\s*[=:]\s*["'\\]*)[^&"'\s<>,\\]+/gi;

/** What a signature looks like, wherever it stands. */
const SIGNATURE = /\b[0-9A-F]{40}\b/g;

/**
 * Hides tokens, signatures and the texts given from what a gateway wrote: some repeat the request in
 * their refusals and error pages, and messages are stored with the execution.
 */
export function redact(text: string, secrets: readonly string[]): string {
	const withoutSecrets = secrets
		.flatMap((secret) => [secret, encodeURIComponent(secret)])
		.reduce((result, secret) => result.replaceAll(secret, '***'), text);
	return withoutSecrets.replace(PROTOCOL_FIELDS, '$1$2***').replace(SIGNATURE, '***');
}
