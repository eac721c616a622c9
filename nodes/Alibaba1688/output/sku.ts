import type { IDataObject } from 'n8n-workflow';
import { imageUrl } from './image';
import { listAt } from './list';
import { textOf } from './text';
import { without } from './without';

/**
 * The SKUs of a product, each with the product beside it; a product that is sold without variants is
 * one row without SKU, so that every product is in the table.
 *
 * @param list where the SKUs are: `skuInfos` of own products, `productSkuInfos` of offers
 */
export function skuRows(product: IDataObject, list: 'skuInfos' | 'productSkuInfos'): IDataObject[] {
	const whole = without(product, list);
	const skus = listAt<IDataObject>(product, list);
	return skus.length === 0 ? [{ product: whole }] : skus.map((sku) => ({ ...sku, product: whole }));
}

/** `颜色: 黑色; 尺码: M` of the attributes of a SKU, or the same in the language of the offer. */
export function attributeText(
	attributes: readonly IDataObject[],
	name: string,
	value: string,
): string | undefined {
	const parts = attributes
		.map((attribute) => [textOf(attribute[name]), textOf(attribute[value])])
		.filter(([, text]) => text !== undefined)
		.map(([title, text]) => (title ? `${title}: ${text}` : text));
	return parts.length === 0 ? undefined : parts.join('; ');
}

/** The picture of a SKU is that of one of its attributes. */
export function skuImage(attributes: readonly IDataObject[]): string | undefined {
	return attributes.map(({ skuImageUrl }) => imageUrl(skuImageUrl)).find(Boolean);
}
