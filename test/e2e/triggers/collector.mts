import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One item that a workflow handed over. */
export interface Collected {
	messageId: string;
	executionId: string;
}

/** Stands in for an ERP: it takes what workflows send to `/<name>`. */
export class Collector {
	private readonly byName = new Map<string, Collected[]>();

	private constructor(private readonly server: Server) {}

	static async start(): Promise<Collector> {
		const server = createServer((request, response) => {
			void request.toArray().then((parts) => {
				const body = JSON.parse(Buffer.concat(parts).toString()) as Collected;
				collector.of(request.url!.slice(1)).push(body);
				response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
			});
		});
		const collector = new Collector(server);
		server.listen(0, '127.0.0.1');
		await once(server, 'listening');
		return collector;
	}

	get url(): string {
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
	}

	of(name: string): Collected[] {
		let collected = this.byName.get(name);
		if (!collected) this.byName.set(name, (collected = []));
		return collected;
	}

	close(): void {
		this.server.closeAllConnections();
		this.server.close();
	}
}
