import type { IDataObject } from 'n8n-workflow';
import { InputError } from '../gateway/inputError';
import { CallError } from '../gateway/failure';
import { isOutcomeUnknown } from '../gateway/retry';
import { wireText, type WireValue } from '../gateway/serialise';
import type { Batch, BatchResult } from '../operations/batch';
import type { ApiUse } from '../operations/operation';
import { ItemRun } from './itemRun';
import { chooseApi } from './itemParameters';
import type { NodeRun } from './nodeRun';
import { outputOf } from './output';
import type { Outcome, Unit } from './outcome';

type BatchUse = ApiUse & { readonly batch: Batch };

/** What one input item brings to the calls it shares with others. */
interface Share {
	readonly item: ItemRun;
	readonly use: BatchUse;
	readonly entries: readonly WireValue[];
	/** What has to be the same for items to share a call. */
	readonly key: string;
}

/**
 * The work of a run, in the order of the items: one unit for each item, or one for each call that
 * several items share.
 *
 * @param onRefused is told of an item whose fields cannot be used; it throws to end the run before
 *   anything is sent
 */
export function planUnits(
	run: NodeRun,
	count: number,
	onRefused: (items: readonly number[], error: unknown) => void,
): Unit[] {
	const units: Unit[] = [];
	const shares: Share[] = [];
	for (let itemIndex = 0; itemIndex < count; itemIndex++) {
		const item = new ItemRun(run, itemIndex);
		try {
			const use = prepare(run, item);
			if (use && isBatch(use)) shares.push(shareOf(item, use));
			else units.push({ items: [itemIndex], run: async () => await runItem(run, item, use) });
		} catch (error) {
			const items = [itemIndex];
			onRefused(items, error);
			units.push({ items, run: async () => [{ items, error }] });
		}
	}
	return [...units, ...callsOf(shares).map((chunk) => batchUnit(run, chunk))].sort(
		(a, b) => a.items[0] - b.items[0],
	);
}

/** Checks what can be checked before anything is sent. */
function prepare(run: NodeRun, item: ItemRun): ApiUse | undefined {
	const { operation, gateway } = run;
	if (item.effect === 'money' && gateway.settings.signatureStyle === 'sign') {
		throw new InputError(
			"The signature style 'Sign' is not used for calls that move money or goods",
			"Choose the signature style 'Open Platform' in the credential.",
		);
	}
	const use = chooseApi(operation, item.choice);
	// A bad value in the last item must not be found after the first ones were carried out.
	if (item.effect !== 'read') {
		if (use) item.parameters(use);
		operation.inputs?.(item);
	}
	return use;
}

async function runItem(run: NodeRun, item: ItemRun, use: ApiUse | undefined): Promise<Outcome[]> {
	const { operation, context } = run;
	const records = operation.steps
		? await operation.steps(item)
		: await recordsOf(item, use as ApiUse);
	const items = [item.itemIndex];
	return [
		...outputOf(context, operation, use, item.itemIndex, records).map((record) => ({
			items,
			record,
		})),
		...item.refusals.map((error) => ({ items, error })),
	];
}

async function recordsOf(item: ItemRun, use: ApiUse): Promise<IDataObject[]> {
	return use.paging ? await item.list(use) : await item.records(use);
}

function isBatch(use: ApiUse): use is BatchUse {
	return use.batch !== undefined;
}

function shareOf(item: ItemRun, use: BatchUse): Share {
	const entries = use.batch.entries(item.read);
	return { item, use, entries, key: `${use.api} ${wireText('', item.parameters(use))}` };
}

/** One entry of a call, and the item that brought it. */
interface Entry {
	readonly item: ItemRun;
	readonly value: WireValue;
}

interface SharedCall {
	readonly use: BatchUse;
	readonly entries: readonly Entry[];
}

function callsOf(shares: readonly Share[]): SharedCall[] {
	const groups = new Map<string, { use: BatchUse; entries: Entry[] }>();
	for (const { item, use, entries, key } of shares) {
		const group = groups.get(key) ?? { use, entries: [] };
		groups.set(key, group);
		for (const value of entries) group.entries.push({ item, value });
	}
	return [...groups.values()].flatMap(({ use, entries }) => {
		const calls = Math.ceil(entries.length / use.batch.most);
		return Array.from({ length: calls }, (_, index) => ({
			use,
			entries: entries.slice(index * use.batch.most, (index + 1) * use.batch.most),
		}));
	});
}

function batchUnit(run: NodeRun, { use, entries }: SharedCall): Unit {
	const [{ item }] = entries;
	const values = entries.map(({ value }) => value);
	return {
		items: unique(entries.map((entry) => entry.item.itemIndex)),
		run: async () => {
			const answer = await item.call(use, use.batch.parameters(values));
			const { value, body } =
				answer.kind === 'data' ? answer : { value: undefined, body: undefined };
			const { batch } = use;
			const answered = batch.results({ value, body }, values);
			const results = batch.confirm ? await batch.confirm(item, answered, values) : answered;
			return results.flatMap((result) => outcomesOf(run, use, entries, result));
		},
	};
}

function outcomesOf(
	run: NodeRun,
	use: BatchUse,
	entries: readonly Entry[],
	result: BatchResult,
): Outcome[] {
	const items = unique(result.entries.map((place) => entries[place].item.itemIndex));
	if ('failure' in result) {
		const { failure } = result;
		return [{ items, error: new CallError(failure, use.api, isOutcomeUnknown(failure)) }];
	}
	const { operation, context } = run;
	const [first] = items;
	if (run.effectOf(first) !== 'read') {
		for (const itemIndex of items) run.noteDone(itemIndex, operation.idOf?.(result.record) ?? '');
	}
	return outputOf(context, operation, use, first, [result.record]).map((record) => ({
		items,
		record,
	}));
}

function unique(items: readonly number[]): number[] {
	return [...new Set(items)];
}
