import type { IDataObject } from 'n8n-workflow';
import { attributesOf, offerSkuRows, simplifyOfferSku } from './offer';
import { attributeText } from './sku';
import { textOf } from './text';

/**
 * The stock of a product: a row for each SKU, or one without SKU where it is sold without variants. It
 * takes both models of 1688, that of own products and that of offers.
 */
export const stockRows = offerSkuRows;

/** A row of `stockRows`. */
export function simplifyStock(row: IDataObject): IDataObject {
	const product = (row.product ?? {}) as IDataObject;
	const { productId, amountOnSale } = simplifyOfferSku(row);
	const attributes = attributesOf(row);
	return {
		productId,
		skuId: textOf(row.skuId),
		specId: row.specId,
		cargoNumber: row.cargoNumber,
		attributes:
			attributeText(attributes, 'attributeName', 'value') ??
			attributeText(attributes, 'attributeName', 'attributeValue'),
		amountOnSale,
		status: product.status,
	};
}
