import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { Failure } from './failure.mts';

/** Only programs on this computer reach the playground. */
export const host = '127.0.0.1';

/**
 * @param port 0 for any that is free
 * @returns a port that nobody listens on
 * @throws Failure when the port is taken
 */
export async function freePort(port = 0): Promise<number> {
	const server = createServer().listen(port, host);
	try {
		await once(server, 'listening');
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		throw new Failure(
			code === 'EADDRINUSE'
				? `Port ${port} is in use; leave --port out to take one that is free`
				: `Port ${port} cannot be used (${code})`,
		);
	}
	const { port: found } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return found;
}

/** The preferred port, or another one when it is taken. */
export async function freePortLike(preferred: number): Promise<number> {
	return await freePort(preferred).catch(async () => await freePort());
}
