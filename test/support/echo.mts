import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface EchoRequest {
	method: string;
	/** Path and query as they were sent. */
	url: string;
	body: string;
}

interface EchoAnswer {
	status?: number;
	contentType?: string;
	/** Where a redirect leads. */
	location?: string;
	body: string;
}

/** A server that answers what a test says and may repeat what it was sent, as some proxies do. */
export interface Echo {
	readonly url: string;
	readonly requests: EchoRequest[];
	answer: (request: EchoRequest) => EchoAnswer;
	close(): Promise<void>;
}

export async function startEcho(): Promise<Echo> {
	const requests: EchoRequest[] = [];
	const server = createServer((incoming, outgoing) => {
		const parts: Buffer[] = [];
		incoming.on('data', (part: Buffer) => parts.push(part));
		incoming.on('end', () => {
			const body = Buffer.concat(parts).toString();
			const request = { method: incoming.method ?? '', url: incoming.url ?? '', body };
			requests.push(request);
			const answer = echo.answer(request);
			const contentType = answer.contentType ?? 'application/json';
			const location = answer.location === undefined ? {} : { location: answer.location };
			outgoing
				.writeHead(answer.status ?? 200, { 'content-type': contentType, ...location })
				.end(answer.body);
		});
	});
	await new Promise<void>((resolve) => {
		server.listen(0, '127.0.0.1', resolve);
	});
	const { port } = server.address() as AddressInfo;
	const echo: Echo = {
		url: `http://127.0.0.1:${port}`,
		requests,
		answer: () => ({ body: '{}' }),
		close: async () =>
			await new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
	return echo;
}
