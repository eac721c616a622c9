import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebhookContext } from 'n8n-core';
import type {
	ICredentialDataDecryptedObject,
	INodeExecutionData,
	INodeParameters,
	IWebhookData,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { triggerNode, type TriggerNode } from './triggerNode.mts';

export interface WebhookHostOptions {
	readonly parameters?: INodeParameters;
	readonly credentials: Record<string, ICredentialDataDecryptedObject>;
	/** `manual` while somebody listens in the editor. */
	readonly mode?: WorkflowExecuteMode;
}

/**
 * Stands in for the part of n8n around a webhook: it reads the raw body, runs the node in n8n-core's
 * own webhook context, stores an execution and answers 200 after that, or 500 when it cannot be stored.
 */
export class WebhookHost {
	/** The items of each execution that was stored. */
	readonly executions: INodeExecutionData[][] = [];

	/** Errors that the node threw; n8n would have made a failed execution of each. */
	readonly thrown: unknown[] = [];

	/** Stores an execution; a test may make it slow or let it fail. */
	store: () => Promise<void> = async () => {};

	private constructor(
		private readonly trigger: TriggerNode,
		private readonly mode: WorkflowExecuteMode,
		private readonly server: Server,
	) {}

	static async start({
		parameters = {},
		credentials,
		mode = 'webhook',
	}: WebhookHostOptions): Promise<WebhookHost> {
		const trigger = await triggerNode('alibaba1688Trigger', parameters, credentials, mode);
		const server = createServer((request, response) => void host.serve(request, response));
		const host = new WebhookHost(trigger, mode, server);
		server.listen(0, '127.0.0.1');
		await once(server, 'listening');
		return host;
	}

	get url(): string {
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/webhook/1688`;
	}

	/** All items, whatever execution they belong to. */
	get items(): Array<INodeExecutionData['json']> {
		return this.executions.flat().map(({ json }) => json);
	}

	async close(): Promise<void> {
		this.server.closeAllConnections();
		this.server.close();
		await this.trigger.workflow.expression.releaseIsolate();
	}

	private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const data = Buffer.concat(await request.toArray());
		const url = new URL(request.url ?? '', this.url);
		const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded');
		Object.assign(request, {
			query: Object.fromEntries(url.searchParams),
			body: isForm ? Object.fromEntries(new URLSearchParams(data.toString())) : {},
			// n8n keeps no bytes of a multipart form.
			rawBody: request.headers['content-type']?.startsWith('multipart/') ? undefined : data,
		});
		Object.assign(response, {
			status: (code: number) => Object.assign(response, { statusCode: code }),
			send: (body: string) => response.end(body),
		});
		const { type, workflow, node, additionalData } = this.trigger;
		const description = type.description.webhooks!.find(
			({ httpMethod }) => httpMethod === request.method,
		);
		if (!description) return void response.writeHead(404).end();
		const context = new WebhookContext(
			workflow,
			node,
			{ ...additionalData, httpRequest: request as never, httpResponse: response as never },
			this.mode,
			{ webhookDescription: description } as unknown as IWebhookData,
			[],
			null,
		);
		try {
			const result = await type.webhook!.call(context as never);
			if (result.noWebhookResponse) return;
			if (result.workflowData) {
				await this.store();
				this.executions.push(...result.workflowData);
			}
			if (!response.destroyed) response.writeHead(200);
			response.end('{}');
		} catch (error) {
			if (!(error instanceof NotStored)) this.thrown.push(error);
			response.writeHead(500).end();
		}
	}
}

/** n8n's database did not take the execution. */
export class NotStored extends Error {}
