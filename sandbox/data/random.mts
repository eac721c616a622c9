/** Reproducible random choices: the same seed makes the same choices on every machine. */
export interface Random {
	/** From 0 up to, not including, 1. */
	next(): number;
	/** A whole number from `min` to `max`, both included. */
	int(min: number, max: number): number;
	/** True with the given chance. */
	chance(probability: number): boolean;
	pick<T>(values: readonly T[]): T;
	/** So many different values, in the order they have in the list. */
	sample<T>(values: readonly T[], count: number): T[];
	/** Lower-case hex digits. */
	hex(length: number): string;
}

/** A mulberry32 generator: 32 bits of state, good enough for demo data and quick. */
export function createRandom(seed: number): Random {
	let state = seed >>> 0;

	function next(): number {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = state;
		t = Math.imul(t ^ (t >>> 15), t | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
	}

	const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));

	return {
		next,
		int,
		chance: (probability) => next() < probability,
		pick: (values) => values[int(0, values.length - 1)],
		sample(values, count) {
			let wanted = Math.min(count, values.length);
			return values.filter((_, i) => {
				const taken = next() * (values.length - i) < wanted;
				if (taken) wanted--;
				return taken;
			});
		},
		hex(length) {
			let text = '';
			while (text.length < length) text += int(0, 0xffffff).toString(16).padStart(6, '0');
			return text.slice(0, length);
		},
	};
}

/** A seed of its own for the part numbered `index`, so that parts can be made in any order. */
export function partSeed(seed: number, index: number): number {
	return Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35);
}
