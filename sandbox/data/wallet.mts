/** How the next password-free payment goes. */
export type PaymentCourse =
	/** Paid, and said so. */
	| 'paid'
	/** Paid, but the answer says `paySuccess: false`, as 1688 warns of after a time-out. */
	| 'paidUnsaid'
	/** Not paid, and said so. */
	| 'unpaid';

/** The demo buyer's ways to pay, and coupons. */
export class Wallet {
	/** Agreements for password-free payment, by the name that the query gives them. */
	readonly agreements = { ALIPAY: true, SHEGOU: false };
	/** May be changed by a test. */
	course: PaymentCourse = 'paid';
	/** Password-free payments in their order, with the id that the caller gave the request. */
	readonly payments: Array<{ orderId: bigint; opRequestId?: string; fen: number }> = [];
	/** Ids of offers for which the best coupon was claimed. */
	readonly claimed = new Set<string>();
}
