import { PollContext } from 'n8n-core';
import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	INodeExecutionData,
	INodeParameters,
} from 'n8n-workflow';
import { triggerNode, type TriggerNode } from './triggerNode.mts';

type Json = INodeExecutionData['json'];

/** Runs the polls of a workflow in n8n-core's own poll context, and keeps its static data. */
export class PollHost {
	private constructor(
		private readonly trigger: TriggerNode,
		private readonly budgetMs: number | undefined,
	) {}

	static async start(
		parameters: INodeParameters,
		credentials: Record<string, ICredentialDataDecryptedObject>,
		{ budgetMs }: { budgetMs?: number } = {},
	): Promise<PollHost> {
		return new PollHost(
			await triggerNode('alibaba1688PollTrigger', parameters, credentials),
			budgetMs,
		);
	}

	/** What n8n keeps for the node. */
	get staticData(): IDataObject {
		return this.trigger.workflow.getStaticData('node', this.trigger.node);
	}

	/** One poll; null when it starts nothing. */
	async poll(mode: 'trigger' | 'manual' = 'trigger'): Promise<Json[] | null> {
		const { type, workflow, node, additionalData } = this.trigger;
		const { budgetMs } = this;
		const context = new PollContext(
			workflow,
			node,
			additionalData,
			mode,
			'activate',
			undefined,
			undefined,
			undefined,
			undefined,
			undefined,
			budgetMs === undefined ? undefined : () => budgetMs,
		);
		const output = await type.poll!.call(context as never);
		return output === null ? null : output.flat().map(({ json }) => json);
	}

	/** Lets the state look as if another process had written it, as it does after a restart. */
	restart(): void {
		for (const state of Object.values(this.staticData)) {
			(state as { mark: string }).mark = 'the process before';
		}
	}

	async close(): Promise<void> {
		await this.trigger.workflow.expression.releaseIsolate();
	}
}
