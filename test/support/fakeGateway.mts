import type { Gateway } from '../../nodes/Alibaba1688/gateway/call';
import { Cancellation, type Clock } from '../../nodes/Alibaba1688/gateway/clock';
import { Slots } from '../../nodes/Alibaba1688/gateway/concurrency';
import { Journal } from '../../nodes/Alibaba1688/gateway/journal';
import { Pacer } from '../../nodes/Alibaba1688/gateway/pacer';
import { Tally } from '../../nodes/Alibaba1688/gateway/tally';

const REQUESTS_PER_SECOND = 1000;

/** The way to a gateway that is no more than the function that answers. */
export function fakeGateway(
	clock: Clock,
	send: Gateway['send'],
	own: Partial<Gateway> = {},
): Gateway {
	return {
		settings: {
			appKey: '1000000',
			signatureStyle: 'openPlatform',
			gatewayUrl: 'https://gw.open.1688.com/openapi',
			requestsPerSecond: REQUESTS_PER_SECOND,
		},
		send,
		secrets: [],
		clock,
		pacer: new Pacer(REQUESTS_PER_SECOND, clock),
		slots: new Slots(1),
		tally: new Tally(),
		journal: new Journal(),
		cancellation: new Cancellation(),
		stop: new Cancellation(),
		...own,
	};
}
