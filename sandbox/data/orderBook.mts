import {
	indexOfSeedOrder,
	seedOrderId,
	seedSummary,
	type OrderStatus,
	type OrderSummary,
} from './orderSeed.mts';
import { receivers, type OrderFacts, type OrderLine } from './orders.mts';
import type { Product } from './products.mts';

/** Which orders a list is to contain; what is absent does not limit it. Times are epoch ms. */
export interface OrderFilter {
	status?: string;
	createdFrom?: number;
	createdTo?: number;
	modifiedFrom?: number;
	modifiedTo?: number;
	outOrderId?: string;
	productName?: string;
}

type Change = Partial<Pick<OrderFacts, 'status' | 'modifyTime' | 'memo'>>;
type CreatedOrder = OrderFacts & { outOrderId?: string };

/** Where an order is found: among the created ones, or at an index of the seeded ones. */
type OrderPosition = CreatedOrder | number;

/**
 * The buyer's orders, newest first: those created while the sandbox runs, then the seeded ones. Seeded
 * orders are made when they are looked at, so fifty thousand of them cost no memory.
 */
export class OrderBook {
	private readonly created: CreatedOrder[] = [];
	private readonly changes = new Map<bigint, Change>();
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
	create(
		order: { lines: readonly OrderLine[]; shippingFen: number; outOrderId?: string },
		now: number,
	) {
		// Above the seeded ids, which count down from the newest.
		const id = seedOrderId(this.options.seed, -1 - this.created.length);
		const created: CreatedOrder = {
			...order,
			id,
			status: 'waitbuyerpay',
			createTime: now,
			modifyTime: now,
			receiver: 0,
		};
		this.created.unshift(created);
		this.filtered.clear();
		return created;
	}

	/**
	 * Changes status, memo or modification time of an order, for example to let a poller find it.
	 *
	 * @throws Error when there is no such order.
	 */
	change(id: bigint, change: Change): void {
		if (!this.find(id)) throw new Error(`The sandbox has no order ${id}`);
		this.changes.set(id, { ...this.changes.get(id), ...change });
		this.filtered.clear();
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
			id: seedOrderId(seed, index),
			lines,
			shippingFen: random.pick([0, 0, 500, 800, 1250]),
			receiver: random.int(0, receivers.length - 1),
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
		const { outOrderId, productName, status } = filter;
		if (outOrderId !== undefined) {
			if (typeof position === 'number' || position.outOrderId !== outOrderId) return false;
		}
		const summary = this.summary(position);
		if (status !== undefined && summary.status !== (status as OrderStatus)) return false;
		if (!isWithin(summary.createTime, filter.createdFrom, filter.createdTo)) return false;
		if (!isWithin(summary.modifyTime, filter.modifiedFrom, filter.modifiedTo)) return false;
		if (productName === undefined) return true;
		return this.at(position).lines.some(({ product }) => product.subject.includes(productName));
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
