/** One line of the table: a figure, and the bound it has to keep where there is one. */
export interface Row {
	readonly name: string;
	readonly value: number;
	readonly unit: string;
	readonly bound?: { readonly atMost: number } | { readonly atLeast: number };
	readonly note?: string;
}

export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = Math.floor(sorted.length / 2);
	return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export async function seconds(task: () => Promise<unknown>): Promise<number> {
	const begin = performance.now();
	await task();
	return (performance.now() - begin) / 1000;
}

/** How many times as long one task took, judged by rounds in which both met the same machine. */
export function medianRatio(times: readonly number[], others: readonly number[]): number {
	return median(times.map((time, round) => time / others[round]));
}

/** The times of each task in microseconds, round by round, taken in turns. */
export function sideBySide<Name extends string>(
	tasks: Record<Name, () => unknown>,
	{ runs, repeats }: { runs: number; repeats: number },
): Record<Name, number[]> {
	const names = Object.keys(tasks) as Name[];
	const times = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
		Name,
		number[]
	>;
	for (let run = 0; run < runs + 3; run++) {
		for (const name of names) {
			const begin = process.hrtime.bigint();
			for (let repeat = 0; repeat < repeats; repeat++) tasks[name]();
			const microseconds = Number(process.hrtime.bigint() - begin) / 1000 / repeats;
			// The first rounds warm up the compiler.
			if (run >= 3) times[name].push(microseconds);
		}
	}
	return times;
}

/** Sizes grow four- or fivefold, and so would this figure if cost grew with their square. */
const MOST_GROWTH = 1.25;

/** Whether cost grows linearly: what an entry costs at the largest size, to what it costs at the smallest. */
export function growth(name: string, sizes: readonly number[], costs: readonly number[]): Row {
	const perEntry = costs.map((cost, index) => cost / sizes[index]);
	return {
		name: `${name}: cost per entry, ${sizes.at(-1)} to ${sizes[0]}`,
		value: perEntry[perEntry.length - 1] / perEntry[0],
		unit: '×',
		bound: { atMost: MOST_GROWTH },
	};
}

export function keepsBound({ value, bound }: Row): boolean {
	if (!bound) return true;
	return 'atMost' in bound ? value <= bound.atMost : value >= bound.atLeast;
}
