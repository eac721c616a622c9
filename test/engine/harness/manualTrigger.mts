import { NodeConnectionTypes, type INodeType } from 'n8n-workflow';

/** A start node, so that n8n-nodes-base (176 MB) need not be installed; it passes its items on. */
export const manualTrigger: INodeType = {
	description: {
		displayName: 'Manual Trigger',
		name: 'manualTrigger',
		group: ['trigger'],
		version: 1,
		description: '',
		defaults: { name: 'Start' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		properties: [],
	},
	async execute() {
		return [this.getInputData()];
	},
};
