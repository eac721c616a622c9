import {
	offerSkuRows,
	simplifyFoundOffer,
	simplifyOfferDetail,
	simplifyOfferSku,
	simplifyRankedOffer,
} from '../../../../nodes/Alibaba1688/output/offer';
import { simplifyStock, stockRows } from '../../../../nodes/Alibaba1688/output/stock';

const columns = (record: object) => Object.keys(record);

test('an empty record has all columns and no values', () => {
	for (const simplify of [simplifyFoundOffer, simplifyOfferDetail, simplifyRankedOffer]) {
		const record = simplify({});
		expect(columns(record).length).toBeLessThanOrEqual(10);
		expect(Object.values(record).filter((value) => value !== undefined)).toEqual([]);
	}
});

test.each([
	['text', '12.50', '12.50'],
	['a number', 12.5, '12.5'],
	['missing', undefined, undefined],
])('a price that is %s comes out as text', (_what, price, expected) => {
	expect(simplifyFoundOffer({ priceInfo: { price } }).price).toBe(expected);
});

test('the lowest price is the one with the smallest amount, with its own digits', () => {
	const priceRangeList = [{ price: '9.90' }, { price: '10' }, { price: '100' }];
	expect(simplifyOfferDetail({ productSaleInfo: { priceRangeList } }).price).toBe('9.90');
});

test('ids of 19 digits stay texts of the same digits', () => {
	const offer = {
		offerId: '3657499272179232333',
		productSkuInfos: [{ skuId: '9223372036854775807' }],
	};
	const [row] = offerSkuRows(offer);
	expect(simplifyOfferSku(row)).toMatchObject({
		productId: '3657499272179232333',
		skuId: '9223372036854775807',
	});
});

test.each([
	['productSkuInfos', { offerId: 1, productSkuInfos: [{ skuId: 2, amountOnSale: 0 }] }],
	['skuInfos', { productID: 1, skuInfos: [{ skuId: 2, amountOnSale: 0 }] }],
	// XML cannot tell a list of one from the entry itself.
	['one SKU that is no list', { offerId: 1, productSkuInfos: { skuId: 2, amountOnSale: 0 } }],
])('the stock is read from %s, and 0 is an amount', (_what, offer) => {
	expect(stockRows(offer).map(simplifyStock)).toMatchObject([
		{ productId: '1', skuId: '2', amountOnSale: 0 },
	]);
});

test('a row of an offer without SKUs has its stock and the same columns', () => {
	const [plain] = stockRows({ offerId: 1, productSaleInfo: { amountOnSale: 7 } });
	const [sku] = stockRows({ offerId: 1, productSkuInfos: [{ skuId: 2 }] });
	expect(simplifyStock(plain)).toMatchObject({ skuId: undefined, amountOnSale: 7 });
	expect(columns(simplifyStock(plain))).toEqual(columns(simplifyStock(sku)));
});
