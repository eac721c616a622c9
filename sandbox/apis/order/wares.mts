import type { OrderLine } from '../../data/orderFacts.mts';
import type { SandboxState } from '../../data/state.mts';
import { onSale } from '../../data/stock.mts';
import { exactParse } from '../../exactJson.mts';
import { BusinessFailure, type BusinessParameters } from '../api.mts';

interface Cargo {
	offerId?: string | number;
	specId?: string;
	quantity?: string | number;
}

/** An offer that stands in the way of the order, as in `result.failedOfferList`. */
export interface FailedOffer {
	offerId: string;
	specId?: string;
	errorCode: string;
	errorMessage: string;
}

export interface Wares {
	lines: OrderLine[];
	failed: FailedOffer[];
}

/** One order takes no more SKUs than this. */
const skuMaximum = 50;

/** Ways to trade that the sandbox's offers allow, as the preview names them. */
export const tradeModes = [
	{ tradeType: 'nzassure', name: '担保交易', description: '买家付款后卖家发货', opSupport: true },
	{ tradeType: 'period', name: '账期交易', description: '收货后按约定日期付款', opSupport: true },
] as const;

/**
 * The address of an order: it is named in one of three ways.
 *
 * @throws BusinessFailure when there is none
 */
export function readAddress(parameters: BusinessParameters): Record<string, unknown> {
	const address = exactParse(parameters.addressParam as string) as Record<string, unknown>;
	if (address.addressId || address.districtCode || address.provinceText) return address;
	throw new BusinessFailure('400_1', '收货地址不能为空');
}

/**
 * The wares of `cargoParamList`: those that can be ordered, and those that cannot.
 *
 * @throws BusinessFailure when there are none or too many
 */
export function readWares({ cargoParamList }: BusinessParameters, state: SandboxState): Wares {
	const cargos = exactParse(cargoParamList as string) as Cargo[];
	if (cargos.length === 0 || cargos.length > skuMaximum) {
		// Undocumented code; the limit is documented.
		throw new BusinessFailure('400_2', `cargoParamList: 1-${skuMaximum}`);
	}
	const wares: Wares = { lines: [], failed: [] };
	for (const cargo of cargos) {
		const line = lineOf(cargo, state);
		if ('errorCode' in line) wares.failed.push(line);
		else wares.lines.push(line);
	}
	return wares;
}

/** The codes are those documented for the preview. */
function lineOf(cargo: Cargo, state: SandboxState): OrderLine | FailedOffer {
	const { offerId, specId } = cargo;
	const quantity = Number(cargo.quantity);
	const fail = (errorCode: string, errorMessage: string): FailedOffer => ({
		offerId: String(offerId),
		specId,
		errorCode,
		errorMessage,
	});
	// Whatever a search finds can be bought.
	const product =
		state.productById.get(String(offerId)) ?? state.market.find(String(offerId))?.product;
	if (product?.status !== 'published') {
		return fail('500_001', `商品[${offerId}]不支持在线交易，不能下单。`);
	}
	const sku = product.skuInfos?.find((candidate) => candidate.specId === specId);
	if (product.skuInfos && !sku) {
		return fail('500_003', `规格[${specId}]不属于商品[${offerId}]`);
	}
	if (!(quantity >= product.saleInfo.minOrderQuantity)) {
		return fail('500_005', `商品[${offerId}]的购买数量不满足起批量限制。`);
	}
	if (quantity > onSale({ product, sku })) {
		return fail('500_004', `商品[${offerId}_${specId}]库存不足，请核实库存后再下单。`);
	}
	return { product, sku, quantity, discountFen: 0 };
}

/** Lines by the order that they go into. */
export function groupLines(
	lines: readonly OrderLine[],
	{ splitOrders }: SandboxState['behaviour'],
): OrderLine[][] {
	if (splitOrders === 'never') return [[...lines]];
	const groups = new Map<number, OrderLine[]>();
	for (const line of lines) {
		const { productID } = line.product;
		groups.set(productID, [...(groups.get(productID) ?? []), line]);
	}
	return [...groups.values()];
}
