/** Why a buyer may want money back, with the field names of 1688's answer. */
export interface RefundReason {
	id: number;
	name: string;
	needVoucher: boolean;
	noRefundCarriage: boolean;
	tip: string;
}

/** The number of the first one is that of 1688's sample, the others are plausible. */
export const refundReasons: readonly RefundReason[] = [
	reason(20028, '不想买了'),
	reason(20021, '颜色/图案/款式不符'),
	reason(20006, '商品质量问题', { needVoucher: true, tip: '请上传商品问题照片' }),
	reason(20029, '七天无理由退换货', { noRefundCarriage: true }),
];

function reason(
	id: number,
	name: string,
	{ needVoucher = false, noRefundCarriage = false, tip = '' }: Partial<RefundReason> = {},
): RefundReason {
	return { id, name, needVoucher, noRefundCarriage, tip };
}
