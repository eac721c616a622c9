import type { Fault } from '../../sandbox/faults/faults.mts';
import type { Sandbox } from '../../sandbox/server.mts';
import { runWorkflow } from '../engine/harness/run.mts';
import { sandboxCredential } from '../engine/harness/sandboxCredential.mts';
import { locator, workflowWith } from '../engine/harness/workflow.mts';

/** What the node makes of one product when every call is answered like this. */
export async function productAnswered(sandbox: Sandbox, answer: Partial<Fault>, simplify = true) {
	sandbox.faults.add({ kind: 'respond', times: 'always', ...answer } as Fault);
	return await runWorkflow({
		workflow: workflowWith({
			resource: 'product',
			operation: 'get',
			productId: locator('584051070147'),
			simplify,
		}),
		credentials: sandboxCredential(sandbox),
	});
}

/** All that an error tells a person. */
export function told(error: { message: string; description?: string | null } | undefined): string {
	if (!error) throw new Error('There was no error');
	return `${error.message}\n${error.description ?? ''}`;
}
