import type { Steps } from '../steps';

/** Waits before each look: what was carried out may show late. */
const WAITS_MS = [500, 2_000, 5_000];

/**
 * Looks what became of a call whose answer was lost, a few times.
 *
 * Whatever ends the search, a cancelled run included, is no error of its own: what a person must know
 * is that the call may have been carried out.
 *
 * @returns what a look found; undefined when none found anything
 */
export async function lookAgain<T>(
	steps: Steps,
	look: () => Promise<T | undefined>,
): Promise<T | undefined> {
	const search = async () => {
		for (const wait of WAITS_MS) {
			await steps.wait(wait);
			const found = await look();
			if (found !== undefined) return found;
		}
		return undefined;
	};
	return await search().catch(() => undefined);
}
