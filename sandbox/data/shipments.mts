import { logisticsCompanies, type LogisticsCompany } from './logisticsCompanies.mts';
import type { OrderFacts } from './orderFacts.mts';
import { orderModel } from './orders.mts';

/** Goods of one line of an order that are in a parcel. */
export interface ParcelGoods {
	entryId: bigint;
	quantity: number;
}

/** One parcel of an order. */
export interface Parcel {
	logisticsId: string;
	orderId: bigint;
	goods: readonly ParcelGoods[];
	/** Absent when the goods went without a logistics company. */
	company?: LogisticsCompany;
	mailNo: string;
	remarks: string;
	/** Epoch ms. */
	sentAt: number;
}

const hour = 60 * 60 * 1000;
const urgePause = 24 * hour;
/** 1688 refuses a waybill number that was used more often. */
const mostUsesOfMailNo = 15;

/** What is on its way, and how often buyers asked where it is. */
export class Shipments {
	private readonly sent: Parcel[] = [];
	/** Epoch ms of the latest reminder, by order. */
	private readonly urged = new Map<bigint, number>();
	private nextId = 113_988_430_670_174n;

	/**
	 * The parcels of an order: those sent while the sandbox runs, else, for an order that was on its
	 * way from the start, one that is made of the order itself.
	 */
	of(order: OrderFacts): Parcel[] {
		const sent = this.sent.filter(({ orderId }) => orderId === order.id);
		if (sent.length > 0) return sent;
		const isShipped = order.status === 'waitbuyerreceive' || order.status === 'success';
		return isShipped ? [seededParcel(order)] : [];
	}

	/** Whether goods of a line were sent while the sandbox runs. */
	hasSent(entryId: bigint): boolean {
		return this.sent.some(({ goods }) => goods.some((part) => part.entryId === entryId));
	}

	/** Whether a waybill number looks like one and was not used too often. */
	takesMailNo(mailNo: unknown): mailNo is string {
		if (typeof mailNo !== 'string' || !/^[A-Za-z0-9]{8,30}$/.test(mailNo)) return false;
		return this.sent.filter((parcel) => parcel.mailNo === mailNo).length < mostUsesOfMailNo;
	}

	add(parcel: Omit<Parcel, 'logisticsId'>): Parcel {
		const made = { ...parcel, logisticsId: `ZX${this.nextId++}` };
		this.sent.push(made);
		return made;
	}

	/** @returns false when the seller was urged less than 24 hours ago */
	urge(orderId: bigint, now: number): boolean {
		if (now - (this.urged.get(orderId) ?? -Infinity) < urgePause) return false;
		this.urged.set(orderId, now);
		return true;
	}
}

function seededParcel(order: OrderFacts): Parcel {
	const number = order.id / 1_000_000n;
	return {
		logisticsId: `LP00${String(order.id % 10n ** 14n).padStart(14, '0')}`,
		orderId: order.id,
		goods: orderModel(order).productItems.map(({ subItemID, quantity }) => ({
			entryId: subItemID,
			quantity,
		})),
		company: logisticsCompanies[Number(number % BigInt(logisticsCompanies.length))],
		mailNo: `73${number % 10n ** 11n}`,
		remarks: '',
		sentAt: order.sendTime ?? order.modifyTime,
	};
}

/** What happens to a parcel, and how long after it was sent; the words are those of 1688's samples. */
const journey: ReadonlyArray<readonly [after: number, remark: string]> = [
	[2 * hour, '在浙江金华义乌市商贸区公司进行揽件扫描'],
	[8 * hour, '在浙江金华义乌市商贸区公司进行下级地点扫描，即将发往：目的地分拨中心'],
	[26 * hour, '到达目的地分拨中心'],
	[50 * hour, '在目的地网点进行派件扫描；派送业务员：徐洲'],
	[54 * hour, '快件已被 已签收 签收'],
];

/** The steps that a parcel has made so far, oldest first; none for goods without a company. */
export function stepsOf(parcel: Parcel, now: number): Array<{ time: number; remark: string }> {
	if (!parcel.company) return [];
	return journey
		.map(([after, remark]) => ({ time: parcel.sentAt + after, remark }))
		.filter(({ time }) => time <= now);
}

/** The state of a parcel in 1688's words. */
export function parcelStatus(parcel: Parcel, now: number): string {
	const steps = stepsOf(parcel, now).length;
	if (steps === 0) return 'WAITACCEPT';
	if (steps === 1) return 'ACCEPT';
	return steps < journey.length ? 'TRANSPORT' : 'SIGN';
}
