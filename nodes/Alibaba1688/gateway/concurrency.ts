/** Lets a number of tasks run at the same time; the others wait their turn in order. */
export class Slots {
	private free: number;

	private readonly waiting: Array<() => void> = [];

	constructor(count: number) {
		this.free = count;
	}

	async use<T>(task: () => Promise<T>): Promise<T> {
		if (this.free > 0) this.free--;
		else await new Promise<void>((resolve) => this.waiting.push(resolve));
		try {
			return await task();
		} finally {
			const next = this.waiting.shift();
			if (next) next();
			else this.free++;
		}
	}
}

/**
 * Runs a task for each index from 0 to `count`, at most `limit` at a time, and returns the results in
 * the order of the indexes. After a task threw, no further one is started; those under way are waited
 * for, and the error of the lowest index is thrown.
 */
export async function mapInOrder<T>(
	count: number,
	limit: number,
	task: (index: number) => Promise<T>,
): Promise<T[]> {
	const results = new Array<T>(count);
	const failures: Array<{ index: number; error: unknown }> = [];
	let next = 0;
	const worker = async () => {
		while (next < count && failures.length === 0) {
			const index = next++;
			try {
				results[index] = await task(index);
			} catch (error) {
				failures.push({ index, error });
			}
		}
	};
	await Promise.all(Array.from({ length: Math.min(limit, count) }, worker));
	if (failures.length > 0) throw failures.sort((a, b) => a.index - b.index)[0].error;
	return results;
}
