import {
	indexOfSeedOrder,
	seedOrderId,
	seedSummary,
	type OrderStatus,
	type OrderSummary,
} from './orderSeed.mts';
import type { EntryState, OrderFacts, OrderLine } from './orderFacts.mts';
import { seededTimes, stepChange, type OrderStep } from './orderSteps.mts';
import type { Product } from './products.mts';
import { receivers, type Receiver } from './receivers.mts';

/** Which orders a list is to contain; what is absent does not limit it. Times are epoch ms. */
export interface OrderFilter {
	status?: string;
	createdFrom?: number;
	createdTo?: number;
	modifiedFrom?: number;
	modifiedTo?: number;
	outOrderId?: string;
	productName?: string;
	refundStatus?: string;
}

/** What can become of an order after it was made. */
export type OrderChange = Partial<Omit<OrderFacts, 'id' | 'createTime' | 'outOrderId'>>;

/** What an order is made from. */
export interface NewOrder {
	lines: readonly OrderLine[];
	shippingFen: number;
	outOrderId?: string;
	remark?: string;
	/** The demo buyer's default when absent. */
	receiver?: Receiver;
}

/** Where an order is found: among the created ones, or at an index of the seeded ones. */
type OrderPosition = OrderFacts | number;

/**
 * The buyer's orders, newest first: those created while the sandbox runs, then the seeded ones. Seeded
 * orders are made when they are looked at, so fifty thousand of them cost no memory.
 */
export class OrderBook {
	private readonly created: OrderFacts[] = [];
	private readonly changes = new Map<bigint, OrderChange>();
	private readonly filtered = new Map<string, OrderPosition[]>();

	constructor(
		private readonly options: { seed: number; orders: number; referenceTime: number },
		private readonly products: readonly Product[],
	) {}

	/** Number of all orders. */
	get size(): number {
		return this.created.length + this.options.orders;
	}

	/** One page of the orders that pass the filter, and how many pass it. */
	list(filter: OrderFilter, from: number, count: number): { orders: OrderFacts[]; total: number } {
		const positions = this.select(filter);
		return {
			orders: positions.slice(from, from + count).map((position) => this.at(position)),
			total: positions.length,
		};
	}

	find(id: bigint): OrderFacts | undefined {
		const created = this.created.find((order) => order.id === id);
		if (created) return this.at(created);
		const index = indexOfSeedOrder(this.options.seed, id);
		return index >= 0 && index < this.options.orders ? this.at(index) : undefined;
	}

	/** Adds an unpaid order. */
	create(order: NewOrder, now: number): OrderFacts {
		const created: OrderFacts = {
			...order,
			// Above the seeded ids, which count down from the newest.
			id: seedOrderId(this.options.seed, -1 - this.created.length),
			receiver: order.receiver ?? receivers[0],
			status: 'waitbuyerpay',
			createTime: now,
			modifyTime: now,
		};
		this.created.unshift(created);
		this.filtered.clear();
		return created;
	}

	/**
	 * Changes an order, for example its status and time of modification, to let a poller find it.
	 *
	 * @throws Error when there is no such order.
	 */
	change(id: bigint, change: OrderChange): void {
		if (!this.find(id)) throw new Error(`The sandbox has no order ${id}`);
		this.changes.set(id, { ...this.changes.get(id), ...change });
		this.filtered.clear();
	}

	/**
	 * Lets an order take a step, such as being paid, with its status and times.
	 *
	 * @returns false when the order does not exist or is not at a status to take the step
	 */
	advance(id: bigint, step: OrderStep, now: number, change: OrderChange = {}): boolean {
		const order = this.find(id);
		const moved = order && stepChange(order, step, now);
		if (!moved) return false;
		this.change(id, { ...moved, ...change });
		return true;
	}

	/** Changes what became of some entries of an order; the other entries stay as they are. */
	changeEntries(id: bigint, entries: readonly bigint[], state: EntryState, now: number): void {
		const before = this.find(id)?.entryStates ?? {};
		const changed = entries.map((entry) => [String(entry), { ...before[String(entry)], ...state }]);
		this.change(id, {
			entryStates: { ...before, ...Object.fromEntries(changed) },
			modifyTime: now,
		});
	}

	private at(position: OrderPosition): OrderFacts {
		const order = typeof position === 'number' ? this.seeded(position) : position;
		return { ...order, ...this.changes.get(order.id) };
	}

	private seeded(index: number): OrderFacts {
		const { seed, referenceTime } = this.options;
		const { random, ...summary } = seedSummary(seed, index, referenceTime);
		const lines = Array.from({ length: random.pick([1, 1, 1, 2, 3]) }, () => {
			const product = random.pick(this.products);
			const sku = product.skuInfos && random.pick(product.skuInfos);
			return { product, sku, quantity: random.int(1, 50), discountFen: -random.int(0, 90) };
		});
		return {
			...summary,
			...seededTimes(summary),
			id: seedOrderId(seed, index),
			lines,
			shippingFen: random.pick([0, 0, 500, 800, 1250]),
			receiver: random.pick(receivers),
		};
	}

	/** Positions that pass the filter. Kept, because one list is read page by page. */
	private select(filter: OrderFilter): OrderPosition[] {
		const key = JSON.stringify(filter);
		let positions = this.filtered.get(key);
		if (!positions) {
			positions = this.positions().filter((position) => this.passes(position, filter));
			if (this.filtered.size > 20) this.filtered.clear();
			this.filtered.set(key, positions);
		}
		return positions;
	}

	private positions(): OrderPosition[] {
		const seeded = Array.from({ length: this.options.orders }, (_, index) => index);
		return [...this.created, ...seeded];
	}

	private passes(position: OrderPosition, filter: OrderFilter): boolean {
		const { outOrderId, productName, refundStatus, status } = filter;
		if (outOrderId !== undefined) {
			if (typeof position === 'number' || position.outOrderId !== outOrderId) return false;
		}
		const summary = this.summary(position);
		if (status !== undefined && summary.status !== (status as OrderStatus)) return false;
		if (!isWithin(summary.createTime, filter.createdFrom, filter.createdTo)) return false;
		if (!isWithin(summary.modifyTime, filter.modifiedFrom, filter.modifiedTo)) return false;
		if (refundStatus !== undefined && this.refundStatusOf(position) !== refundStatus) return false;
		if (productName === undefined) return true;
		return this.at(position).lines.some(({ product }) => product.subject.includes(productName));
	}

	/** Seeded orders have none until one is asked for. */
	private refundStatusOf(position: OrderPosition): string | undefined {
		const { seed } = this.options;
		const id = typeof position === 'number' ? seedOrderId(seed, position) : position.id;
		return this.changes.get(id)?.refundStatus;
	}

	private summary(position: OrderPosition): OrderSummary {
		const { seed, referenceTime } = this.options;
		const isSeeded = typeof position === 'number';
		const summary = isSeeded ? seedSummary(seed, position, referenceTime) : position;
		if (this.changes.size === 0) return summary;
		const id = isSeeded ? seedOrderId(seed, position) : position.id;
		return { ...summary, ...this.changes.get(id) };
	}
}

/** Both ends belong to the range. */
function isWithin(time: number, from = -Infinity, to = Infinity): boolean {
	return time >= from && time <= to;
}
