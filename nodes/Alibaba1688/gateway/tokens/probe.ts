import { readBody } from '../answer';
import { judge } from '../envelope';
import type { SigningCredential } from '../gatewaySettings';
import { buildRequest } from '../request';
import { signRequest } from '../signRequest';
import { fingerprint } from './fingerprint';
import { InFlight } from './inFlight';
import type { Post } from './renew';

const API = 'com.alibaba.account:alibaba.account.basic-1';
const EXPECTED = { result: 'result' };
const TIMEOUT_MS = 10_000;

const probes = new InFlight<boolean>();

/**
 * Asks 1688 whether it refuses the access token of a credential, by a call that changes nothing. The
 * gateway checks the token before the permission, so the app needs none for this.
 *
 * @returns false as well when 1688 does not say
 */
export async function isTokenRefused(
	credential: SigningCredential,
	post: Post,
	now: () => number,
): Promise<boolean> {
	return await probes.share(
		fingerprint(credential.gatewayUrl, credential.appKey, credential.accessToken),
		async () => {
			const request = buildRequest(credential, API, { parameters: {}, files: {} }, TIMEOUT_MS);
			const sent = await post(signRequest(credential, request, now()));
			if (!sent.ok) return false;
			const body = readBody(sent.answer, EXPECTED, []);
			if (!body.ok) return false;
			const verdict = judge(sent.answer.status, body.value, EXPECTED);
			return verdict.kind === 'failure' && verdict.failure.kind === 'token';
		},
	);
}
