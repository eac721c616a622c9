import type { IDataObject, IExecuteFunctions, NodeExecutionHint } from 'n8n-workflow';
import { call, type Answer, type Call, type Gateway } from '../gateway/call';
import { Cancellation, CancelledError } from '../gateway/clock';
import { CallError } from '../gateway/failure';
import { InputError } from '../gateway/inputError';
import { paginate } from '../gateway/paginate';
import { businessFailure } from '../gateway/signs';
import { Tally } from '../gateway/tally';
import type { ApiUse, Operation } from '../operations/operation';
import { openGateway } from './gateway';
import { chooseApi, itemParameters, setAt, type Parameters } from './itemParameters';

const MOST_DONE_SHOWN = 50;

/** One run of the node: its way to the gateway, its cost, and what it has changed so far. */
export class NodeRun {
	private readonly tally = new Tally();

	private readonly cancellation: Cancellation;

	private readonly opening: Promise<Gateway>;

	private readonly done: string[] = [];

	private duplicates = 0;

	private isCut = false;

	constructor(
		private readonly context: IExecuteFunctions,
		private readonly operation: Operation,
		private readonly concurrency: number,
	) {
		this.cancellation = new Cancellation(context.getExecutionCancelSignal?.());
		this.opening = openGateway(context, {
			maxConcurrency: concurrency,
			tally: this.tally,
			cancellation: this.cancellation,
		});
		// Every item reports it; without items nobody would.
		this.opening.catch(() => {});
	}

	get isCancelled(): boolean {
		return this.context.getExecutionCancelSignal?.()?.aborted === true;
	}

	/** Ends the waits of the items that are still under way. */
	stop(): void {
		this.cancellation.cancel();
	}

	close(): void {
		this.cancellation.close();
	}

	/** The output records of one input item. */
	async item(itemIndex: number): Promise<IDataObject[]> {
		const gateway = await this.opening;
		const { operation, context } = this;
		const { signatureStyle } = gateway.settings;
		if (operation.effect === 'money' && signatureStyle === 'sign') {
			throw new InputError(
				"The signature style 'Sign' is not used for calls that move money or goods",
				"Choose the signature style 'Open Platform' in the credential.",
			);
		}
		const use = chooseApi(context, operation, itemIndex);
		const parameters = itemParameters(context, operation, use, itemIndex, signatureStyle);
		const records = use.paging
			? await this.list(gateway, use, parameters, itemIndex)
			: this.recordsOf(await this.call(gateway, use, parameters, itemIndex), use, itemIndex);
		const simplify = context.getNodeParameter('simplify', itemIndex, false) === true;
		return simplify && operation.simplify ? records.map(operation.simplify) : records;
	}

	/** The API that an item uses, for advice about its failure. */
	chosenUse(itemIndex: number): ApiUse | undefined {
		try {
			return chooseApi(this.context, this.operation, itemIndex);
		} catch {
			return undefined;
		}
	}

	/** What stands in the error that ends a run: n8n drops the hints of a node that failed. */
	notes(): string[] {
		const notes: string[] = [];
		if (this.done.length > 0) {
			const shown = this.done.slice(0, MOST_DONE_SHOWN).join(', ');
			const more = this.done.length - MOST_DONE_SHOWN;
			notes.push(`Already done in this run: ${shown}${more > 0 ? ` and ${more} more` : ''}.`);
		}
		const cost = String(this.tally);
		if (cost) notes.push(`This run: ${cost}.`);
		return notes;
	}

	addHints(): void {
		const messages = [String(this.tally)];
		if (this.duplicates > 0) {
			messages.push(
				`${this.duplicates} entries came twice because the list changed while it was read; each is given once`,
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

	private async call(
		gateway: Gateway,
		{ api, answer }: ApiUse,
		parameters: Parameters,
		itemIndex: number,
	): Promise<Answer> {
		if (this.cancellation.isCancelled) throw new CancelledError();
		const { effect } = this.operation;
		const request: Call = { api, parameters, effect, expected: answer };
		return await call(
			gateway,
			effect === 'read' ? request : { ...request, site: this.siteOf(itemIndex) },
		);
	}

	private async list(
		gateway: Gateway,
		use: ApiUse,
		parameters: Parameters,
		itemIndex: number,
	): Promise<IDataObject[]> {
		const { paging } = use;
		if (!paging) return [];
		const listing = await paginate(
			async (pageParameters) => {
				const page = structuredClone(parameters);
				for (const [path, value] of Object.entries(pageParameters)) setAt(page, path, value);
				const answer = await this.call(gateway, use, page, itemIndex);
				return answer.kind === 'nothing'
					? { entries: [], body: undefined }
					: { entries: answer.value as unknown[], body: answer.body };
			},
			paging,
			this.limit(itemIndex),
			this.concurrency,
		);
		this.duplicates += listing.duplicates;
		this.isCut ||= listing.cut;
		return listing.entries as IDataObject[];
	}

	private limit(itemIndex: number): number {
		if (this.context.getNodeParameter('returnAll', itemIndex, false) === true) return Infinity;
		const limit = Number(this.context.getNodeParameter('limit', itemIndex, 50));
		if (Number.isInteger(limit) && limit > 0) return limit;
		throw new InputError(`'Limit' is not a whole number above zero: ${limit}`, 'Give e.g. 50.');
	}

	private recordsOf(
		answer: Answer,
		{ api, answer: expected }: ApiUse,
		itemIndex: number,
	): IDataObject[] {
		const { idOf, effect } = this.operation;
		if (effect !== 'read') {
			const id = answer.kind === 'data' && idOf?.(answer.value as IDataObject);
			this.done.push(`item ${itemIndex}${id ? ` (${id})` : ''}`);
		}
		if (answer.kind === 'nothing') return [];
		const [refused] = answer.refused;
		if (refused) throw new CallError(businessFailure(refused), api);
		return (expected.list ? answer.value : [answer.value]) as IDataObject[];
	}

	private siteOf(itemIndex: number): Call['site'] {
		return {
			executionId: this.context.getExecutionId(),
			nodeId: this.context.getNode().id,
			runIndex: this.context.getWorkflowDataProxy(itemIndex).$runIndex as number,
			itemIndex,
		};
	}
}
