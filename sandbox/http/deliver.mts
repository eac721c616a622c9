import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { Answer } from '../gateway/answer.mts';

/** Sends an answer, or breaks the connection in the way the answer says. */
export function deliver(answer: Answer, reply: FastifyReply): FastifyReply {
	switch (answer.delivery) {
		case 'whole':
			return reply.code(answer.status).headers(answer.headers).send(answer.text);
		case 'huge':
			return reply
				.header('content-type', 'application/json;charset=UTF-8')
				.send(Readable.from(hugeJson(answer.megabytes)));
		case 'partly': {
			const body = Buffer.from(answer.text);
			const { raw } = reply.hijack();
			raw.writeHead(answer.status, { ...answer.headers, 'content-length': body.length });
			raw.write(body.subarray(0, Math.ceil(body.length / 2)), () => raw.destroy());
			return reply;
		}
		case 'reset':
			reply.hijack().raw.socket?.resetAndDestroy();
			return reply;
		case 'silence':
			return reply.hijack();
	}
}

/** A JSON string of so many million bytes and two quotation marks, in parts. */
function* hugeJson(megabytes: number): Generator<string> {
	const part = 'x'.repeat(100_000);
	yield '"';
	for (let i = 0; i < megabytes * 10; i++) yield part;
	yield '"';
}
