import type { IDataObject } from 'n8n-workflow';
import { isoDate } from '../gateway/date';
import { valueAt } from '../gateway/path';
import { imageUrl } from './image';
import { listAt } from './list';
import { textOf } from './text';

/** The fields of a seller's own product that a spreadsheet needs; prices are yuan as 1688 sends them. */
export function simplifyOwnProduct(product: IDataObject): IDataObject {
	const productId = textOf(product.productID);
	return {
		productId,
		subject: product.subject,
		status: product.status,
		categoryName: product.categoryName,
		price: lowestPrice(product),
		minOrderQuantity: valueAt(product, 'saleInfo.minOrderQuantity') as number,
		amountOnSale: valueAt(product, 'saleInfo.amountOnSale') as number,
		image: imageUrl(listAt(product, 'image.images')[0]),
		url: productId && `https://detail.1688.com/offer/${productId}.html`,
		lastUpdateTime: isoDate(product.lastUpdateTime) as string,
	};
}

/** An offer is priced by quantity (price ranges), or per SKU. */
function lowestPrice(product: IDataObject): string | undefined {
	const ranges = listAt<IDataObject>(product, 'saleInfo.priceRanges');
	const priced = ranges.length > 0 ? ranges : listAt<IDataObject>(product, 'skuInfos');
	const prices = priced.map(({ price }) => textOf(price)).filter((price) => price !== undefined);
	return prices.length === 0
		? undefined
		: prices.reduce((lowest, price) => (Number(price) < Number(lowest) ? price : lowest));
}
