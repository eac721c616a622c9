import type { FastifyInstance } from 'fastify';
import { parseForWriting } from '../exactJson.mts';
import type { PushOrder } from '../push/pushCenter.mts';
import type { PushSettings } from '../push/sender.mts';
import type { Sandbox } from '../server.mts';

/** Remote control of the message service, for tests in other processes and the `push` command. */
export async function pushRoutes(
	server: FastifyInstance,
	{ sandbox }: { sandbox: Sandbox },
): Promise<void> {
	server.post<{ Body: Omit<PushOrder, 'orderId'> & { orderId?: string; dataText?: string } }>(
		'/push',
		async ({ body: { orderId, dataText, ...order } }) =>
			await sandbox.push.push({
				...order,
				...(orderId ? { orderId: BigInt(orderId) } : {}),
				...(dataText ? { data: parseForWriting(dataText) } : {}),
			}),
	);

	server.post<{ Body: { appKey: string; url: string } }>('/callback', async ({ body }) => {
		sandbox.push.setCallback(body.appKey, body.url);
		return {};
	});

	server.post<{ Body: Partial<PushSettings> }>('/pushSettings', async ({ body }) => {
		Object.assign(sandbox.push.settings, body);
		return {};
	});

	server.get<{ Querystring: { appKey: string } }>('/messages', async ({ query: { appKey } }) => {
		const { messages } = sandbox.state;
		return {
			waiting: messages.list(appKey, {}, Date.now()).map(({ msgId }) => msgId),
			confirmed: messages.confirmed,
		};
	});
}
