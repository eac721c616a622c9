import type { Product } from '../../sandbox/data/products.mts';
import { buyerApp, sellerApp, startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { Client, type Fields } from './client.mts';

const api = {
	preview: 'com.alibaba.trade:alibaba.createOrder.preview-1',
	create: 'com.alibaba.trade:alibaba.trade.createCrossOrder-1',
	cancel: 'com.alibaba.trade:alibaba.trade.cancel-1',
	list: 'com.alibaba.trade:alibaba.trade.getBuyerOrderList-1',
	view: 'com.alibaba.trade:alibaba.trade.get.buyerView-1',
	ecView: 'com.alibaba.trade:alibaba.trade.ec.getOrder.sellerView-1',
	alipay: 'com.alibaba.trade:alibaba.alipay.url.get-1',
	credit: 'com.alibaba.trade:alibaba.creditPay.url.get-1',
	group: 'com.alibaba.trade:alibaba.trade.grouppay.url.get-1',
	payWays: 'com.alibaba.trade:alibaba.trade.payWay.query-1',
	pay: 'com.alibaba.trade:alibaba.trade.pay.protocolPay.preparePay-1',
	confirm: 'com.alibaba.trade:trade.receivegoods.confirm-1',
	feedback: 'com.alibaba.trade:alibaba.trade.addFeedback-1',
	price: 'cn.alibaba.open:trade.order.modifyOrderPrice-1',
	postpone: 'com.alibaba.trade:alibaba.trade.order.PostponeConfirmTime-1',
	address: 'com.alibaba.trade:order.receiveAddress.buyerUpdate-1',
	coupon: 'com.alibaba.marketing:coupon.optimal.claim-1',
};

let now = Date.UTC(2026, 10, 24, 3);
let sandbox: Sandbox;
let buyer: Client;
let seller: Client;

beforeAll(async () => {
	sandbox = await startSandbox({ products: 45, orders: 60, now: () => now });
	buyer = new Client(sandbox, buyerApp);
	seller = new Client(sandbox, sellerApp);
});

afterAll(async () => {
	await Promise.all([buyer.close(), seller.close()]);
	await sandbox.close();
});

beforeEach(() => sandbox.reset());

/** Offers that can be bought in the quantity that `purchase` takes. */
function offers(count: number): Product[] {
	return sandbox.state.products
		.filter(({ status, skuInfos }) => status === 'published' && skuInfos?.[0].amountOnSale! > 20)
		.slice(0, count);
}

function purchase(products: Product[], change: Fields = {}): Fields {
	return {
		flow: 'general',
		addressParam: '{"addressId":1}',
		cargoParamList: JSON.stringify(
			products.map(({ productID, skuInfos }) => ({
				offerId: productID,
				specId: skuInfos![0].specId,
				quantity: 10,
			})),
		),
		...change,
	};
}

async function newOrder(count = 1): Promise<string> {
	const { json } = await buyer.call(api.create, purchase(offers(count)));
	return json.result.orderId as string;
}

async function baseInfo(orderId: string) {
	const { json } = await buyer.call(api.view, { webSite: '1688', orderId });
	return json.result.baseInfo;
}

const payment = (orderId: string, more = '') =>
	({ tradeWithholdPreparePayParam: `{"orderId":${orderId}${more}}` }) as Fields;

describe('preview and creation', () => {
	it('agree on the sums, which are fen, while single wares are yuan', async () => {
		const [product] = offers(1);
		const { flow, addressParam, cargoParamList } = purchase([product]);
		const { json } = await buyer.call(api.preview, { flow, addressParam, cargoParamList });
		const [preview] = json.orderPreviewResuslt;
		const price = product.skuInfos![0].price;
		expect(preview.cargoList[0]).toMatchObject({ finalUnitPrice: price });
		expect(preview.sumPayment).toBe(Math.round(price * 1000) + preview.sumCarriage);
		const created = await buyer.call(api.create, purchase([product]));
		expect(created.json.result.totalSuccessAmount).toBe(preview.sumPayment);
	});

	it.each(['500_001', '500_004', '500_005'])('refuse with %s alike', async (code) => {
		const [product] = offers(1);
		const wares = { '500_001': 1, '500_004': 100_000, '500_005': 0 }[code];
		const cargo = {
			offerId: code === '500_001' ? wares : product.productID,
			specId: product.skuInfos![0].specId,
			quantity: code === '500_001' ? 10 : wares,
		};
		const { flow, addressParam } = purchase([]);
		const fields = { flow, addressParam, cargoParamList: JSON.stringify([cargo]) };
		const preview = await buyer.call(api.preview, fields);
		expect(preview.json).toMatchObject({ success: false, errorCode: code });
		const created = await buyer.call(api.create, fields);
		expect(created.json).toMatchObject({ success: false, code });
	});

	it('want a way to trade that the preview names', async () => {
		const { json } = await buyer.call(api.create, purchase(offers(1), { tradeType: 'assure' }));
		expect(json).toMatchObject({ success: false, message: 'not support tradeType:【assure】' });
	});

	it('take the goods from the stock, and cancelling puts them back', async () => {
		const [{ skuInfos }] = offers(1);
		const before = skuInfos![0].amountOnSale;
		const tradeID = await newOrder();
		expect(skuInfos![0].amountOnSale).toBe(before - 10);
		now += 11_000;
		await buyer.call(api.cancel, { webSite: '1688', tradeID, cancelReason: 'other' });
		expect(skuInfos![0].amountOnSale).toBe(before);
	});

	it('can split a purchase into an order for each offer', async () => {
		sandbox.state.behaviour.splitOrders = 'byOffer';
		const { json } = await buyer.call(api.create, purchase(offers(2), { outOrderId: 'PO-2' }));
		expect(json.result).toMatchObject({ success: true, orderId: '' });
		expect(json.result.orderList).toHaveLength(2);
		const list = await buyer.call(api.list, { outOrderId: 'PO-2' });
		expect(list.json.totalRecord).toBe(2);
	});

	it('can order the rest when one offer cannot be had', async () => {
		sandbox.state.behaviour.otherWares = 'order';
		const [good, bad] = offers(2);
		bad.status = 'expired';
		const { json } = await buyer.call(api.create, purchase([good, bad]));
		expect(json.result.orderId).toMatch(/^\d{19}$/);
		expect(json.result.failedOfferList).toMatchObject([{ offerId: String(bad.productID) }]);
	});
});

describe('an order', () => {
	it('goes from unpaid to received, in this order only', async () => {
		const orderId = await newOrder();
		expect(await baseInfo(orderId)).toMatchObject({ status: 'waitbuyerpay' });
		const early = await buyer.call(api.confirm, { orderId, orderEntryIds: `[${orderId}]` });
		expect(early.json).toMatchObject({ result: { errorCode: 'ORDER_STATUS_ERROR' } });

		const paid = await buyer.call(api.pay, payment(orderId));
		expect(paid.json.result.result).toEqual({ payChannel: 'alipay', paySuccess: true });
		expect(await baseInfo(orderId)).toMatchObject({ status: 'waitsellersend' });
		const twice = await buyer.call(api.pay, payment(orderId));
		expect(twice.json.result).toMatchObject({ success: false, code: 'ORDER_STATUS_ERROR' });

		expect(sandbox.state.orders.advance(BigInt(orderId), 'send', now)).toBe(true);
		expect(sandbox.state.orders.advance(BigInt(orderId), 'send', now)).toBe(false);
		const confirmed = await buyer.call(api.confirm, { orderId, orderEntryIds: `[${orderId}]` });
		expect(confirmed.json).toEqual({ result: { success: true } });
		expect(await baseInfo(orderId)).toMatchObject({
			status: 'success',
			receivingTime: expect.any(String),
		});
	});

	it('is received when the last of its entries is', async () => {
		const orderId = await newOrder(2);
		sandbox.state.orders.advance(BigInt(orderId), 'pay', now);
		sandbox.state.orders.advance(BigInt(orderId), 'send', now);
		const entries = [1n, 2n].map((i) => BigInt(orderId) + i * 1_000_000n);
		await buyer.call(api.confirm, { orderId, orderEntryIds: `[${entries[0]}]` });
		expect(await baseInfo(orderId)).toMatchObject({ status: 'waitbuyerreceive' });
		await buyer.call(api.confirm, { orderId, orderEntryIds: `[${entries[1]}]` });
		expect(await baseInfo(orderId)).toMatchObject({ status: 'success' });
	});

	it('cannot be closed in the first ten seconds, nor when it is paid', async () => {
		const tradeID = await newOrder();
		const fields = { webSite: '1688', tradeID, cancelReason: 'buyerCancel' };
		const fast = await buyer.call(api.cancel, fields);
		expect(fast.json).toMatchObject({ success: false, errorCode: 'CLOSE_ORDER_TOO_FAST' });
		sandbox.state.orders.advance(BigInt(tradeID), 'pay', now);
		const paid = await buyer.call(api.cancel, fields);
		expect(paid.json).toMatchObject({ success: false, errorCode: 'ORDER_STATUS_ERROR' });
		const none = await buyer.call(api.cancel, { ...fields, tradeID: '1' });
		expect(none.json).toMatchObject({ success: false, errorCode: 'ORDER_NOT_EXIST' });
	});

	it('costs what the seller makes of it, counted from the original price', async () => {
		const orderId = await newOrder();
		const before = (await baseInfo(orderId)).totalAmount as number;
		const change = (discount: number) =>
			seller.call(api.price, {
				orderId,
				carriage: '0',
				entryDiscounts: `[{"id":${orderId},"discount":${discount}}]`,
			});
		expect((await change(-100)).json).toEqual({ result: true });
		await change(-250);
		const { totalAmount, shippingFee } = await baseInfo(orderId);
		expect(shippingFee).toBe(0);
		expect(totalAmount).toBeCloseTo(before - 6 - 2.5, 9);
		const asBuyer = await buyer.call(api.price, { orderId, carriage: '0', entryDiscounts: '[]' });
		expect(asBuyer.json).toMatchObject({ result: false, resultCode: '400_3' });
	});

	it('keeps messages up to 500 characters in all', async () => {
		const orderId = await newOrder();
		const say = (feedback: string) =>
			buyer.call(api.feedback, { tradeFeedbackParam: JSON.stringify({ feedback, orderId }) });
		expect((await say('请尽快')).json).toEqual({ result: { success: true }, success: true });
		expect((await say('字'.repeat(498))).json).toMatchObject({ success: false });
		expect(await baseInfo(orderId)).toMatchObject({ buyerFeedback: '请尽快' });
	});

	it('can go elsewhere until it is sent', async () => {
		const orderId = await newOrder();
		const param = `{"orderId":${orderId},"receiveAddress":{"fullName":"赵六","districtCode":"440307"}}`;
		expect((await buyer.call(api.address, { param })).json.result.success).toBe(true);
		expect((await baseInfo(orderId)).receiverInfo.toFullName).toBe('赵六');
		sandbox.state.orders.advance(BigInt(orderId), 'pay', now);
		sandbox.state.orders.advance(BigInt(orderId), 'send', now);
		const late = await buyer.call(api.address, { param });
		expect(late.json.result).toMatchObject({ success: false, code: 'ORDER_STATUS_ERROR' });
	});

	it('gives more days each time the seller puts the end off', async () => {
		const orderId = await newOrder();
		sandbox.state.orders.advance(BigInt(orderId), 'pay', now);
		sandbox.state.orders.advance(BigInt(orderId), 'send', now);
		for (let i = 0; i < 2; i++) {
			const { json } = await seller.call(api.postpone, { orderId, delayedDays: '3' });
			expect(json).toEqual({ result: true });
		}
		expect(sandbox.state.orders.find(BigInt(orderId))?.delayedDays).toBe(6);
	});

	it('hides the buyer from the API for encrypted sellers', async () => {
		const orderId = await newOrder();
		const { json } = await seller.call(api.ecView, { orderId });
		expect(json.result.baseInfo.receiverInfo.toFullName).toBe('***');
	});
});

describe('payment', () => {
	it('links name the orders that cannot be paid', async () => {
		const [first, second] = [await newOrder(), await newOrder()];
		sandbox.state.orders.advance(BigInt(second), 'pay', now);
		const alipay = await buyer.call(api.alipay, { orderIdList: `[${first},${second}]` });
		expect(alipay.text).toContain(`"payFailureOrderList":[${second}]`);
		expect(alipay.json.payUrl).toBe(`https://trade.1688.com/order/cashier.htm?orderId=${first}`);
		const credit = await buyer.call(api.credit, { orderIdList: `[${second}]` });
		expect(credit.json).toMatchObject({ success: 'false', errorCode: 'ORDER_STATUS_ERROR' });
		const group = await buyer.call(api.group, { orderIds: `[${first}]` });
		expect(group.json.results.payUrl).toContain(first);
	});

	it('costs what the ways to pay say, and no other amount', async () => {
		const orderId = await newOrder();
		const { json } = await buyer.call(api.payWays, { orderId });
		const wrong = await buyer.call(api.pay, payment(orderId, ',"payAmount":1'));
		expect(wrong.json.result).toMatchObject({ success: false, code: 'PAY_AMOUNT_ERROR' });
		const { payFee } = json.resultList;
		const right = await buyer.call(
			api.pay,
			payment(orderId, `,"payAmount":${payFee},"opRequestId":"a"`),
		);
		expect(right.json.result.success).toBe(true);
		expect(sandbox.state.wallet.payments).toEqual([
			{ orderId: BigInt(orderId), opRequestId: 'a', fen: payFee },
		]);
	});

	it.each([
		['paidUnsaid', 'waitsellersend'],
		['unpaid', 'waitbuyerpay'],
	] as const)('can say paySuccess:false when it is %s', async (course, status) => {
		sandbox.state.wallet.course = course;
		const orderId = await newOrder();
		const { json } = await buyer.call(api.pay, payment(orderId));
		expect(json.result.result.paySuccess).toBe(false);
		expect(await baseInfo(orderId)).toMatchObject({ status });
	});

	it('needs an agreement for the channel', async () => {
		const orderId = await newOrder();
		const { json } = await buyer.call(api.pay, payment(orderId, ',"payChannel":"shegou"'));
		expect(json.result).toMatchObject({ success: false, code: 'PROTOCOL_NOT_SIGNED' });
	});
});

test('the list can ignore outOrderId, and show a new order late', async () => {
	await buyer.call(api.create, purchase(offers(1), { outOrderId: 'PO-9' }));
	const total = async () => (await buyer.call(api.list, { outOrderId: 'PO-9' })).json.totalRecord;
	expect(await total()).toBe(1);
	sandbox.state.behaviour.newOrderDelay = 5000;
	expect(await total()).toBe(0);
	now += 5000;
	expect(await total()).toBe(1);
	sandbox.state.behaviour.outOrderIdFilter = 'ignored';
	expect(await total()).toBe(61);
});

test('the best coupon of an offer is claimed once', async () => {
	const [{ productID }] = offers(1);
	const claim = () => buyer.call(api.coupon, { offerIds: `[${productID}]` });
	expect((await claim()).json.result.result.couponIds).toHaveLength(1);
	expect((await claim()).json.result.result.couponIds).toEqual([]);
});
