import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { CallRecord } from '../gateway/calls.mts';
import type { Gateway } from '../gateway/gateway.mts';
import { addFields, noParameters, type RequestParameters } from '../gateway/parameters.mts';
import { deliver } from './deliver.mts';

/** Milliseconds between a request and its answer; a function decides per call. */
export type Latency = number | ((call: CallRecord) => number);

/**
 * Serves `/openapi/…` and `/api/…`.
 *
 * The latency passes after the business API has run, so a client that gives up early has bought
 * nonetheless, as with a real server.
 */
export async function gatewayRoutes(
	server: FastifyInstance,
	{ gateway, latency }: { gateway: Gateway; latency: Latency },
): Promise<void> {
	await server.register(formbody);
	await server.register(multipart, { limits: { fileSize: 32 * 1024 * 1024 } });
	// JSON is not a documented request form of `param2`: such a body adds no parameters.
	server.removeContentTypeParser(['application/json', 'text/plain']);
	server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, _body, done) => {
		done(null, undefined);
	});

	const handler = async (request: FastifyRequest, reply: FastifyReply) => {
		const parameters = await readParameters(request);
		const { answer, call } = gateway.answer({
			httpMethod: request.method,
			path: request.raw.url!.split('?', 1)[0],
			parameters,
		});
		const delay = typeof latency === 'function' ? latency(call) : latency;
		if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
		return deliver(answer, reply);
	};
	for (const url of ['/openapi/*', '/api/*']) {
		server.route({ method: ['GET', 'POST'], url, handler });
	}
}

/** Merges query, form fields and multipart parts. */
async function readParameters(request: FastifyRequest): Promise<RequestParameters> {
	const parameters = noParameters();
	addFields(parameters, request.query as Record<string, string>, 'query');
	if (request.isMultipart()) {
		for await (const part of request.parts()) {
			if (part.type === 'field') {
				addFields(parameters, { [part.fieldname]: String(part.value) }, 'body');
			} else {
				parameters.files[part.fieldname] = await part.toBuffer();
				parameters.places[part.fieldname] = 'file';
			}
		}
	} else if (request.body) {
		addFields(parameters, request.body as Record<string, string>, 'body');
	}
	return parameters;
}
