import { findCategory, pathTo } from '../../data/categories.mts';
import type { Offer } from '../../data/market.mts';
import type { Product } from '../../data/products.mts';
import { createRandom } from '../../data/random.mts';
import { translate } from '../../data/translations.mts';
import { fromGatewayDate } from '../../gateway/dates.mts';

/** An offer as `keywordQuery` and `imageQuery` list it; prices are yuan as text. */
export function searchedOffer({ product, shop }: Offer, language: string) {
	const { productID } = product;
	const random = createRandom(productID % 4_294_967_296);
	const price = lowestPrice(product);
	return {
		imageUrl: imageUrl(product),
		subject: product.subject,
		subjectTrans: translate(product.subject, language),
		offerId: productID,
		isJxhy: isOnePsale(product),
		priceInfo: { price, jxhyPrice: price, pfJxhyPrice: price, consignPrice: price },
		repurchaseRate: `${random.int(3, 45)}%`,
		monthSold: monthSold(product),
		traceInfo: `object_id@${productID}^object_type@offer`,
		isOnePsale: isOnePsale(product),
		sellerIdentities: random.chance(0.3) ? ['super_factory', 'tp_member'] : ['tp_member'],
		offerIdentities: random.chance(0.2) ? ['yx'] : [],
		tradeScore: tradeScore(product),
		promotionModel: { hasPromotion: false },
		...categoryIds(product),
		isPatentProduct: false,
		createDate: plainDate(product.createTime),
		modifyDate: plainDate(product.lastUpdateTime),
		isSelect: random.chance(0.5),
		minOrderQuantity: product.saleInfo.minOrderQuantity,
		sellerDataInfo: { tradeMedalLevel: '5', compositeServiceScore: '4.5', tpYear: 6 },
		productSimpleShippingInfo: { shippingTimeGuarantee: 'shipIn48Hours' },
		promotionURL: pageOf(product),
		companyName: shop.companyName,
		companyAddress: `${shop.province}省${shop.city}`,
	};
}

/** An offer in the shorter list of `querySellerOfferList`, where `isSelect` is a text. */
export function offerInShop(offer: Offer, language: string) {
	const searched = searchedOffer(offer, language);
	const { sellerIdentities, tradeScore, promotionModel, sellerDataInfo, ...shorter } = searched;
	const { productSimpleShippingInfo, companyName, companyAddress, ...rest } = shorter;
	return { ...rest, isSelect: String(searched.isSelect) };
}

/** What `related.recommend` lists; `monthSold` is documented as the last 90 days here. */
export function relatedOffer(offer: Offer, language: string) {
	const { imageUrl, subject, subjectTrans, priceInfo, offerId, monthSold, ...more } = searchedOffer(
		offer,
		language,
	);
	const { sellerIdentities, offerIdentities, topCategoryId, secondCategoryId, thirdCategoryId } =
		more;
	return {
		imageUrl,
		subject,
		subjectTrans,
		priceInfo: { price: priceInfo.price },
		offerId,
		monthSold: monthSold * 3,
		sellerIdentities,
		offerIdentities,
		topCategoryId,
		secondCategoryId,
		thirdCategoryId,
	};
}

/** What `offerRecommend` lists. */
export function recommendedOffer(offer: Offer, language: string) {
	const searched = searchedOffer(offer, language);
	const { imageUrl, subject, subjectTrans, offerId, monthSold, repurchaseRate } = searched;
	const { traceInfo, isSelect, promotionURL, priceInfo } = searched;
	return {
		imageUrl,
		subject,
		subjectTrans,
		priceInfo: { price: priceInfo.price, consignPrice: priceInfo.consignPrice },
		offerId,
		monthSold,
		repurchaseRate,
		traceInfo,
		isSelect,
		promotionURL,
	};
}

export function lowestPrice({ saleInfo, skuInfos }: Product): string {
	const prices = [...saleInfo.priceRanges, ...(skuInfos ?? [])].map(({ price }) => price);
	return String(Math.min(...prices));
}

export function monthSold(product: Product): number {
	return Math.floor(Number(product.bookedCount) / 12);
}

export function isOnePsale({ saleInfo }: Product): boolean {
	return saleInfo.minOrderQuantity === 1;
}

export function tradeScore({ qualityLevel }: Product): string {
	return Math.max(3, qualityLevel).toFixed(1);
}

export function imageUrl({ image }: Product): string {
	return absolute(image.images[0]);
}

export function absolute(path: string): string {
	return /^https?:/.test(path) ? path : `https://cbu01.alicdn.com/${path}`;
}

export function pageOf({ productID }: Product): string {
	return `https://detail.1688.com/offer/${productID}.html`;
}

/** `yyyy-MM-dd HH:mm:ss`, China time, as the buyer's APIs write dates. */
export function plainDate(gatewayDate: string): string {
	const china = (fromGatewayDate(gatewayDate) ?? 0) + 8 * 60 * 60 * 1000;
	return new Date(china).toISOString().slice(0, 19).replace('T', ' ');
}

/** A category of two levels has no third one. */
export function categoryIds({ categoryID }: Product) {
	const category = findCategory(categoryID);
	const [top, second, third] = category ? pathTo(category) : [];
	return {
		topCategoryId: top?.id ?? 0,
		secondCategoryId: second?.id ?? 0,
		thirdCategoryId: third?.id ?? 0,
	};
}
