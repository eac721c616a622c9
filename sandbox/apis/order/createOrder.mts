import { lineFen, type OrderLine } from '../../data/orderFacts.mts';
import type { SandboxState } from '../../data/state.mts';
import { exactParse } from '../../exactJson.mts';
import { BusinessFailure, type Api, type ApiContext, type ApiParameter } from '../api.mts';
import { codeMessageFailure } from '../envelopes.mts';

interface Cargo {
	offerId?: string | number;
	specId?: string;
	quantity?: string | number;
}

/** An offer that stands in the way of the order, as in `result.failedOfferList`. */
interface FailedOffer {
	offerId: string;
	specId?: string;
	errorCode: string;
	errorMessage: string;
}

/** Parameters that both APIs for creating an order have. */
export const createOrderParameters: readonly ApiParameter[] = [
	{ name: 'flow', type: 'String', required: true },
	{ name: 'addressParam', type: 'object', required: true },
	{ name: 'cargoParamList', type: 'object[]', required: true },
	{ name: 'invoiceParam', type: 'object' },
	{ name: 'tradeType', type: 'String' },
	{ name: 'message', type: 'String' },
	{ name: 'shopPromotionId', type: 'String' },
	{ name: 'outOrderId', type: 'String' },
	{ name: 'fenxiaoChannel', type: 'String' },
	{ name: 'preSelectPayChannel', type: 'String' },
	{ name: 'useRedEnvelope', type: 'String' },
];

/** Fen. */
const postFee = 600;
/** One order takes no more SKUs than this. */
const skuMaximum = 50;
/** The only error code that a documented sample of these APIs shows. */
const failedOfferCode = '500_004';

/**
 * Creates an order from `addressParam` and `cargoParamList` and counts the creation.
 *
 * A repeated `outOrderId` creates another order: 1688 documents it as an external number and nowhere
 * promises to refuse a repeat. Amounts in the answer are fen.
 *
 * @throws BusinessFailure when the address or the list of goods cannot make an order.
 */
export function createOrder(api: Api, { parameters, state, now }: ApiContext) {
	checkAddress(exactParse(parameters.addressParam as string) as Record<string, unknown>);
	const cargos = exactParse(parameters.cargoParamList as string) as Cargo[];
	if (cargos.length === 0 || cargos.length > skuMaximum) {
		throw new BusinessFailure(failedOfferCode, `cargoParamList: 1-${skuMaximum}`);
	}

	const lines: OrderLine[] = [];
	const failedOfferList: FailedOffer[] = [];
	for (const cargo of cargos) {
		const line = findLine(cargo, state);
		if (typeof line === 'string') failedOfferList.push(failedOffer(cargo, line));
		else lines.push(line);
	}
	if (failedOfferList.length > 0) {
		const failure = codeMessageFailure(failedOfferCode, failedOfferList[0].errorMessage);
		return { ...failure, result: { success: false, failedOfferList } };
	}

	const { outOrderId } = parameters;
	const order = state.orders.create({ lines, shippingFen: postFee, outOrderId }, now);
	state.creations.record(api.id, parameters);
	const totalSuccessAmount = lines.reduce((sum, line) => sum + lineFen(line), postFee);
	const created = { totalSuccessAmount, orderId: String(order.id) };
	return state.behaviour.createdOrderEnvelope === 'flat'
		? { ...created, success: false }
		: { result: { ...created, postFee, success: true }, success: true };
}

/** An address is named in one of three ways. */
function checkAddress(address: Record<string, unknown>): void {
	if (address.addressId || address.districtCode || address.provinceText) return;
	throw new BusinessFailure('400_1', '收货地址不能为空');
}

/** The line of an order, or what is wrong with it. */
function findLine({ offerId, specId, quantity }: Cargo, state: SandboxState): OrderLine | string {
	const product = state.productById.get(String(offerId));
	if (!product) return '商品不存在';
	if (product.status !== 'published') return '商品已下架';
	const sku = product.skuInfos?.find((candidate) => candidate.specId === specId);
	if (product.skuInfos && !sku) return '规格不存在';
	if (!(Number(quantity) > 0)) return '数量错误';
	return { product, sku, quantity: Number(quantity), discountFen: 0 };
}

function failedOffer({ offerId, specId }: Cargo, errorMessage: string): FailedOffer {
	return { offerId: String(offerId), specId, errorCode: failedOfferCode, errorMessage };
}
