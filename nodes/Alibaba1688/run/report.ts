import {
	NodeOperationError,
	type IExecuteFunctions,
	type INodeExecutionData,
	type NodeApiError,
} from 'n8n-workflow';
import { CancelledError } from '../gateway/clock';
import { CallError } from '../gateway/failure';
import { redact } from '../gateway/redact';
import { usesOf, type Operation } from '../operations/operation';
import { toNodeError } from './nodeError';
import type { NodeRun } from './nodeRun';
import type { Outcome, Unit } from './outcome';

/** Makes output items of what came of the work; the only place with item linking and continue-on-fail. */
export class Report {
	private run?: NodeRun;

	constructor(
		private readonly context: IExecuteFunctions,
		private readonly operation: Operation,
	) {}

	/** From here on, an error that ends the run says what it did before. */
	follow(run: NodeRun): void {
		this.run = run;
	}

	/**
	 * @throws NodeApiError or NodeOperationError when a part of it failed, unless the node is to
	 *   continue on fail
	 */
	async ofUnit(unit: Unit): Promise<INodeExecutionData[]> {
		let outcomes: Outcome[];
		try {
			outcomes = await unit.run();
		} catch (error) {
			if (this.run?.isCancelled) throw this.cancelled(error as Error, unit.items[0]);
			// Called off because another item failed; that one's error ends the run.
			if (error instanceof CancelledError) return [];
			return this.errorItems(unit.items, error);
		}
		return outcomes.flatMap((outcome) =>
			'error' in outcome
				? this.errorItems(outcome.items, outcome.error)
				: [{ json: outcome.record, pairedItem: pairedItem(outcome.items) }],
		);
	}

	/**
	 * One error item for each input item.
	 *
	 * @throws NodeApiError or NodeOperationError unless the node is to continue on fail
	 */
	errorItems(items: readonly number[], error: unknown): INodeExecutionData[] {
		const continues = this.context.continueOnFail();
		return items.map((item) => {
			const nodeError = toNodeError(this.context.getNode(), this.withoutSecrets(error), item, {
				advice: this.adviceFor(error),
				check: this.operation.check,
				notes: continues ? [] : this.run?.notes(),
			});
			if (continues) return errorItem(nodeError, item);
			this.run?.stop();
			throw nodeError;
		});
	}

	/** Parts of an answer that were refused are told in 1688's words, and these may repeat the request. */
	private withoutSecrets(error: unknown): unknown {
		if (!(error instanceof CallError) || !this.run) return error;
		const { failure, api, isOutcomeUnknown } = error;
		const message = redact(failure.message, this.run.gateway.secrets);
		return new CallError({ ...failure, message }, api, isOutcomeUnknown);
	}

	/** In the order of the input items: calls that items share may have brought their answers together. */
	inOrder(output: INodeExecutionData[]): INodeExecutionData[] {
		return output.sort((a, b) => firstItem(a) - firstItem(b));
	}

	private adviceFor(error: unknown): Readonly<Record<string, string>> | undefined {
		if (!(error instanceof CallError)) return undefined;
		return usesOf(this.operation).find(({ api }) => api === error.api)?.advice;
	}

	/** What was done before, and a call whose answer was no longer waited for, must not be forgotten. */
	private cancelled(error: Error, itemIndex: number): NodeOperationError {
		const isUnknown = error instanceof CallError && error.isOutcomeUnknown;
		const lost = isUnknown ? 'The call that was under way may have been carried out. ' : '';
		return new NodeOperationError(this.context.getNode(), 'The execution was cancelled', {
			itemIndex,
			description: lost + (this.run?.notes() ?? []).join('\n'),
		});
	}
}

function errorItem(
	{ message, description }: NodeApiError | NodeOperationError,
	item: number,
): INodeExecutionData {
	return { json: { error: message, details: description ?? '' }, pairedItem: { item } };
}

function pairedItem(items: readonly number[]): INodeExecutionData['pairedItem'] {
	return items.length === 1 ? { item: items[0] } : items.map((item) => ({ item }));
}

function firstItem({ pairedItem: paired }: INodeExecutionData): number {
	const [first] = [paired].flat();
	return typeof first === 'object' ? first.item : (first ?? 0);
}
