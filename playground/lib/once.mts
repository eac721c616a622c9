import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parse } from 'flatted';
import { Failure } from './failure.mts';
import type { N8nApi } from './n8nApi.mts';
import { isOwnNode, type Workflow } from './workflows.mts';

const RUN_TIMEOUT_MS = 60_000;

/** The parts of an execution's data that are read here. */
interface RunResult {
	resultData: {
		runData: Record<string, Array<{ data?: { main: Array<Array<{ json: Item }> | null> } }>>;
		error?: { message: string; description?: string; node?: { name: string } };
	};
}

type Item = Record<string, unknown>;

/** Columns that fit on a screen; the spreadsheet has them all. */
const columns = ['productId', 'subject', 'status', 'price', 'minOrderQuantity', 'amountOnSale'];

/**
 * Runs a workflow in n8n the way the button in the editor does, shows the products that the node
 * returned and says where the spreadsheet is.
 *
 * It goes through the n8n that already runs: `n8n execute` would start a second one on the same
 * database and prints its log among the result.
 *
 * @param folder the one that n8n was started in
 * @throws Failure with n8n's own words when a node fails
 */
export async function runOnce(api: N8nApi, workflow: Workflow, folder: string): Promise<void> {
	const { resultData } = await execute(api, workflow);
	const { error } = resultData;
	if (error) {
		const where = error.node ? ` in the node "${error.node.name}"` : '';
		const advice = error.description ? `\n${error.description}` : '';
		throw new Failure(`The workflow stopped${where}: ${error.message}${advice}`);
	}

	const products = itemsOf(resultData, workflow.nodes.find(isOwnNode));
	const [saved] = itemsOf(resultData, workflow.nodes.find(writesFile));
	if (products.length === 0) throw new Failure('The workflow ran but returned no product.');
	if (typeof saved?.fileName !== 'string') throw new Failure('The workflow saved no file.');

	const file = resolve(folder, saved.fileName);
	if (!existsSync(file)) throw new Failure(`n8n says it saved ${file}, but it is not there.`);
	console.log();
	console.table(products, columns);
	console.log(`\nSpreadsheet: ${file}`);
}

async function execute(api: N8nApi, { id, name, nodes }: Workflow): Promise<RunResult> {
	const trigger = nodes.find(({ type }) => type.endsWith('.manualTrigger'));
	if (!trigger) throw new Failure(`The workflow "${name}" has no Manual Trigger.`);
	const { executionId } = await api.post<{ executionId: string }>(`/workflows/${id}/run`, {
		triggerToStartFrom: { name: trigger.name },
	});

	const giveUp = performance.now() + RUN_TIMEOUT_MS;
	while (performance.now() < giveUp) {
		const { finished, status, data } = await api.get<{
			finished: boolean;
			status: string;
			data: string;
		}>(`/executions/${executionId}`);
		if (finished || ['success', 'error', 'crashed', 'canceled'].includes(status)) {
			return parse(data) as RunResult;
		}
		await delay(200);
	}
	throw new Failure(`The workflow "${name}" did not finish within ${RUN_TIMEOUT_MS / 1000} s.`);
}

function itemsOf({ runData }: RunResult['resultData'], node?: { name: string }): Item[] {
	const output = node && runData[node.name]?.[0]?.data?.main[0];
	return (output ?? []).map(({ json }) => json);
}

function writesFile({ type }: { type: string }): boolean {
	return type === 'n8n-nodes-base.readWriteFile';
}
