import type { FastifyInstance } from 'fastify';
import { exactStringify } from '../exactJson.mts';
import type { Fault } from '../faults/faults.mts';
import type { Allowance } from '../gateway/allowance.mts';
import type { OAuthSettings } from '../oauth/settings.mts';
import type { Sandbox } from '../server.mts';
import { pushRoutes } from './pushRoutes.mts';

/**
 * Remote control for tests and benchmarks that run in another process. JSON in and out, under a path
 * that 1688 does not have.
 */
export async function controlRoutes(
	server: FastifyInstance,
	{ sandbox }: { sandbox: Sandbox },
): Promise<void> {
	server.setReplySerializer(exactStringify);

	server.setErrorHandler((error: Error, _request, reply) =>
		reply.code(400).send({ error: error.message }),
	);

	server.get('/state', async () => {
		const { products, orders, creations } = sandbox.state;
		return {
			received: sandbox.received(),
			reached: sandbox.count(),
			orders: orders.size,
			created: {
				total: creations.total,
				mostRepeated: creations.mostRepeated,
				byOutOrderId: Object.fromEntries(creations.byOutOrderId),
			},
			products,
		};
	});

	server.get<{ Querystring: { api?: string } }>('/calls', async ({ query: { api } }) =>
		api ? sandbox.calls.filter((call) => call.apiId === api) : sandbox.calls,
	);

	server.post<{ Body: Fault }>('/faults', async ({ body }) => ({
		id: sandbox.faults.add(body).id,
	}));

	server.post<{ Body: { appKey: string } & Allowance }>('/allowance', async ({ body }) => {
		const { appKey, rate, burst } = body;
		sandbox.setAllowance(appKey, { rate, burst });
		return {};
	});

	await server.register(pushRoutes, { sandbox });
	server.get('/oauth', async () => ({
		settings: sandbox.oauth.settings,
		counts: sandbox.oauth.counts,
	}));

	server.post<{ Body: Partial<OAuthSettings> }>('/oauth', async ({ body }) => {
		Object.assign(sandbox.oauth.settings, body);
		return {};
	});

	server.post('/reset', async () => {
		sandbox.reset();
		return {};
	});
}
