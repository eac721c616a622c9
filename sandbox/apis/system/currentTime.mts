import { toGatewayDate } from '../../gateway/dates.mts';
import type { Api } from '../api.mts';
import { gatewayFailuresOnly } from '../envelopes.mts';

/** The gateway's time as a bare JSON string. Needs a signature, but neither token nor permission. */
export const currentTime: Api = {
	id: 'system:currentTime-1',
	needsAccessToken: false,
	parameters: [],
	handle: ({ now }) => toGatewayDate(now),
	failure: gatewayFailuresOnly,
};

/** The gateway's time in epoch ms as a bare JSON number. The official Python client does not sign it. */
export const currentTimeMillis: Api = {
	id: 'system:currentTimeMillis-1',
	needsAccessToken: false,
	needsSignature: false,
	parameters: [],
	handle: ({ now }) => now,
	failure: gatewayFailuresOnly,
};
