import type { IExecuteFunctions, NodeExecutionHint } from 'n8n-workflow';
import type { CallSite } from '../gateway/journal';
import type { Gateway } from '../gateway/call';
import { Cancellation } from '../gateway/clock';
import type { Listing } from '../gateway/paginate';
import type { Effect } from '../gateway/retry';
import type { Operation } from '../operations/operation';
import type { FilePart } from '../gateway/request';
import { downloadFile } from './download';
import { openGateway } from './gateway';
import { choiceReader } from './itemParameters';

const MOST_DONE_SHOWN = 50;

/** One run of the node: its way to the gateway, its cost, and what it has changed so far. */
export class NodeRun {
	/** What the items of the run share, such as what was already ordered in it. */
	readonly shared = new Map<string, unknown>();

	private readonly done: string[] = [];

	private readonly hints = new Set<string>();

	private duplicates = 0;

	private isCut = false;

	private constructor(
		readonly context: IExecuteFunctions,
		readonly operation: Operation,
		readonly concurrency: number,
		readonly gateway: Gateway,
	) {}

	/** @throws InputError when the credential is incomplete */
	static async open(
		context: IExecuteFunctions,
		operation: Operation,
		concurrency: number,
	): Promise<NodeRun> {
		const signal = context.getExecutionCancelSignal?.();
		const gateway = await openGateway(context, {
			maxConcurrency: concurrency,
			cancellation: new Cancellation(signal),
			stop: new Cancellation(signal),
		});
		return new NodeRun(context, operation, concurrency, gateway);
	}

	/** Whether the execution was stopped by a person or by n8n. */
	get isCancelled(): boolean {
		return this.gateway.stop.isCancelled;
	}

	/** Whether nothing more is sent, because the execution or another item ended. */
	get isOver(): boolean {
		return this.gateway.cancellation.isCancelled;
	}

	/** Ends the waits of the items that are still under way. */
	stop(): void {
		this.gateway.cancellation.cancel();
	}

	close(): void {
		this.gateway.cancellation.close();
		this.gateway.stop.close();
	}

	async wait(ms: number): Promise<void> {
		const { clock, tally, cancellation } = this.gateway;
		await tally.wait(clock, cancellation.race(clock.sleep(ms)));
	}

	async download(url: string, label: string): Promise<FilePart> {
		return await downloadFile(this.context, url, label);
	}

	effectOf(itemIndex: number): Effect {
		const { effect, effectOf } = this.operation;
		return effectOf ? effectOf(choiceReader(this.context, itemIndex)) : effect;
	}

	/** Where a call is made, for the journal: n8n keeps all of it when it runs the node again. */
	siteOf(itemIndex: number): CallSite {
		return {
			executionId: this.context.getExecutionId(),
			nodeId: this.context.getNode().id,
			runIndex: this.context.getWorkflowDataProxy(itemIndex).$runIndex as number,
			itemIndex,
		};
	}

	/** @param id what was changed; '' when there is no telling */
	noteDone(itemIndex: number, id: string): void {
		this.done.push(`item ${itemIndex}${id ? ` (${id})` : ''}`);
	}

	noteListing({ duplicates, cut }: Listing): void {
		this.duplicates += duplicates;
		this.isCut ||= cut;
	}

	hint(message: string): void {
		this.hints.add(message);
	}

	/** What stands in the error that ends a run: n8n drops the hints of a node that failed. */
	notes(): string[] {
		const notes: string[] = [];
		if (this.done.length > 0) {
			const shown = this.done.slice(0, MOST_DONE_SHOWN).join(', ');
			const more = this.done.length - MOST_DONE_SHOWN;
			notes.push(`Already done in this run: ${shown}${more > 0 ? ` and ${more} more` : ''}.`);
		}
		const cost = String(this.gateway.tally);
		if (cost) notes.push(`This run: ${cost}.`);
		return notes;
	}

	addHints(): void {
		const messages = [String(this.gateway.tally), ...this.hints];
		if (this.duplicates > 0) {
			messages.push(
				`${entries(this.duplicates)} came twice because the list changed while it was read; each is given once`,
			);
		}
		if (this.isCut)
			messages.push('The list is longer than what was read; use filters to read it in parts');
		const hints = messages
			.filter(Boolean)
			.map((message): NodeExecutionHint => ({ message, type: 'info', location: 'outputPane' }));
		// Versions of n8n before 1.70 have no hints.
		if (hints.length > 0) this.context.addExecutionHints?.(...hints);
	}
}

function entries(count: number): string {
	return count === 1 ? 'One entry' : `${count} entries`;
}
