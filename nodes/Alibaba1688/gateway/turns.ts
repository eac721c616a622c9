/** A caller that waits for its turn. */
export interface Waiting<T> {
	readonly grant: (turn: T) => void;
	/** Whoever shares a turn with its other calls. */
	readonly owner: object;
}

/** A queue for each owner; the owners take turns, so that one with much to do holds up nobody. */
export class Turns<T> {
	private readonly queues = new Map<object, Array<Waiting<T>>>();

	get isEmpty(): boolean {
		return this.queues.size === 0;
	}

	/** Callers at most that get their turn before one that this owner adds now. */
	ahead(owner: object): number {
		const own = this.queues.get(owner)?.length ?? 0;
		let count = 0;
		for (const queue of this.queues.values()) count += Math.min(queue.length, own + 1);
		return count;
	}

	add(waiting: Waiting<T>): void {
		const queue = this.queues.get(waiting.owner);
		if (queue) queue.push(waiting);
		else this.queues.set(waiting.owner, [waiting]);
	}

	/** The head of the queue of the owner whose turn it is; that owner goes to the back. */
	next(): Waiting<T> | undefined {
		const [turn] = this.queues;
		if (!turn) return undefined;
		const [owner, queue] = turn;
		const waiting = queue.shift();
		this.queues.delete(owner);
		if (queue.length > 0) this.queues.set(owner, queue);
		return waiting;
	}

	/** Gives up a place; nothing happens when its turn has come. */
	leave(waiting: Waiting<T>): void {
		const queue = this.queues.get(waiting.owner);
		const place = queue ? queue.indexOf(waiting) : -1;
		if (!queue || place === -1) return;
		queue.splice(place, 1);
		if (queue.length === 0) this.queues.delete(waiting.owner);
	}
}
