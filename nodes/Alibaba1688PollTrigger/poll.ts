import { randomUUID } from 'node:crypto';
import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import type { Gateway } from '../Alibaba1688/gateway/call';
import { CallError } from '../Alibaba1688/gateway/failure';
import { openGateway } from '../Alibaba1688/run/gateway';
import { toNodeError } from '../Alibaba1688/run/nodeError';
import { Budget } from './budget';
import { listFor } from './lists';
import { pollChanges, sampleChanges } from './pollChanges';
import { pollMessages, sampleMessages } from './pollMessages';
import { Rest } from './rest';

/** Tells the polls of this process from those before a restart. */
const MARK = randomUUID();

const SIDE_BY_SIDE = 5;
const resting = new Rest();
/** Nodes that are polling: n8n begins a poll although the one before is not over. */
const polling = new Set<string>();

/** What one poll works with. */
export interface Poll {
	readonly context: IPollFunctions;
	readonly gateway: Gateway;
	readonly budget: Budget;
	/** When the poll began, epoch ms. */
	readonly now: number;
	/** What time it is meanwhile, epoch ms. */
	readonly clock: () => number;
	readonly mark: string;
}

/** One poll: what is new as items, or null when nothing is. In the editor it shows what is there. */
export async function poll(context: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	const isManual = context.getMode() === 'manual';
	const owner = `${context.getWorkflow().id} ${context.getNode().id}`;
	if (!isManual && (polling.has(owner) || resting.isResting(owner, Date.now()))) return null;
	if (!isManual) polling.add(owner);
	try {
		const records = await (isManual ? sample : changes)(await open(context));
		if (!isManual) resting.succeeded(owner);
		return records.length === 0 ? null : [records.map((json) => ({ json }))];
	} catch (error) {
		if (!isManual && error instanceof CallError && error.failure.kind === 'throttled') {
			resting.throttled(owner, Date.now());
		}
		throw toNodeError(context.getNode(), error, 0, { advice: chosenList(context)?.advice });
	} finally {
		if (!isManual) polling.delete(owner);
	}
}

async function open(context: IPollFunctions): Promise<Poll> {
	const gateway = await openGateway(context, { maxConcurrency: SIDE_BY_SIDE });
	// n8n before 2.38 does not say how long a poll may take.
	const budget = new Budget(gateway.clock, context.getPollBudgetMs?.());
	const clock = () => Date.now();
	return { context, gateway: budget.bound(gateway), budget, now: clock(), clock, mark: MARK };
}

async function changes(running: Poll): Promise<IDataObject[]> {
	const list = chosenList(running.context);
	return list ? await pollChanges(running, list) : await pollMessages(running);
}

async function sample(running: Poll): Promise<IDataObject[]> {
	const list = chosenList(running.context);
	return list ? await sampleChanges(running, list) : await sampleMessages(running);
}

function chosenList(context: IPollFunctions) {
	const event = String(context.getNodeParameter('event'));
	return listFor(event, String(context.getNodeParameter('perspective', 'buyer')));
}
