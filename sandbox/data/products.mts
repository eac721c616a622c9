import { toGatewayDate } from '../gateway/dates.mts';
import { createRandom, partSeed, type Random } from './random.mts';
import { goodsLines, type GoodsLine } from './words.mts';

export interface SkuAttribute {
	attributeID: number;
	attributeName: string;
	attributeDisplayName: string;
	attributeValue: string;
	/** Relative path, as in the old product models of 1688. */
	skuImageUrl?: string;
}

/** A SKU with 1688's field names. Prices are yuan. */
export interface Sku {
	attributes: SkuAttribute[];
	cargoNumber: string;
	amountOnSale: number;
	retailPrice: number;
	price: number;
	consignPrice: number;
	/** 13 digits. */
	skuId: number;
	/** 32 hex digits; orders name a SKU by this one. */
	specId: string;
}

/** What `alibaba.product.get` calls `productInfo`. Prices are yuan, dates gateway dates. */
export interface Product {
	productID: number;
	productType: string;
	categoryID: number;
	attributes: object[];
	groupID: number[];
	status: string;
	subject: string;
	description: string;
	language: string;
	periodOfValidity: number;
	bizType: number;
	pictureAuth: boolean;
	image: { images: string[] };
	/** Absent when the offer is sold without variants. */
	skuInfos?: Sku[];
	saleInfo: {
		supportOnlineTrade: boolean;
		mixWholeSale: boolean;
		priceAuth: boolean;
		priceRanges: Array<{ startQuantity: number; price: number }>;
		amountOnSale: number;
		unit: string;
		minOrderQuantity: number;
		quoteType: number;
	};
	shippingInfo: { freightTemplateID: number; unitWeight: number; sendGoodsAddressId: number };
	extendInfos: Array<{ key: string; value: string }>;
	qualityLevel: number;
	categoryName: string;
	createTime: string;
	lastUpdateTime: string;
	expireTime: string;
	bookedCount: string;
}

const day = 24 * 60 * 60 * 1000;
const statuses = ['expired', 'auto expired', 'member expired', 'TBD', 'deleted'];

/** Where the ids of a seller's products begin; no two sellers share one. */
export interface FirstIds {
	/** 12 digits. */
	product: number;
	/** 13 digits. */
	sku: number;
}

const demoSellerIds: FirstIds = { product: 584_051_070_147, sku: 3_746_778_000_000 };

/**
 * The products of a seller, the demo seller if no other, oldest first, with field names and kinds of values taken from the
 * documented answer of `com.alibaba.product:alibaba.product.get-1`.
 *
 * @param referenceTime epoch ms that all dates are counted back from.
 */
export function createProducts(
	seed: number,
	count: number,
	referenceTime: number,
	firstIds = demoSellerIds,
): Product[] {
	return Array.from({ length: count }, (_, index) =>
		createProduct(seed, index, count, referenceTime, firstIds),
	);
}

function createProduct(
	seed: number,
	index: number,
	count: number,
	referenceTime: number,
	firstIds: FirstIds,
): Product {
	const random = createRandom(partSeed(seed, index));
	const line = random.pick(goodsLines);
	const { openings, materials, nouns, closings } = line;
	const material = random.pick(materials);
	const subject = random.pick(openings) + material + random.pick(nouns) + random.pick(closings);
	const productID = firstIds.product + index * 3_571_093 + random.int(0, 3_000_000);
	const priceFen = random.int(...line.priceFen);
	const images = Array.from({ length: random.int(3, 5) }, () => imagePath(random));
	const firstSkuId = firstIds.sku + (productID % 1_000_000_000);
	const skuInfos = random.chance(0.88) ? createSkus(random, line, priceFen, firstSkuId) : undefined;
	const amountOnSale = skuInfos
		? skuInfos.reduce((sum, sku) => sum + sku.amountOnSale, 0)
		: random.int(0, 5000);
	const minOrderQuantity = random.pick([1, 2, 3, 5, 10]);
	const created = referenceTime - (count - index) * day - random.int(0, day - 1);
	const updated = created + Math.floor(random.next() * (referenceTime - created));

	return {
		productID,
		productType: 'wholesale',
		categoryID: line.categoryID,
		attributes: [
			{
				attributeID: 2900,
				attributeName: '材质',
				valueID: 123456,
				value: material,
				isCustom: true,
			},
		],
		groupID: [107_331_680 + random.int(0, 5)],
		status: random.chance(0.85) ? 'published' : random.pick(statuses),
		subject,
		description: `<p>${subject}，支持混批。<img src="https://cbu01.alicdn.com/${images[0]}"/></p>`,
		language: 'CHINESE',
		periodOfValidity: 3650,
		bizType: 1,
		pictureAuth: false,
		image: { images },
		skuInfos,
		saleInfo: {
			supportOnlineTrade: true,
			mixWholeSale: random.chance(0.7),
			priceAuth: false,
			priceRanges: [
				{ startQuantity: minOrderQuantity, price: yuan(priceFen) },
				{ startQuantity: minOrderQuantity * 20, price: yuan(priceFen * 0.95) },
				{ startQuantity: minOrderQuantity * 100, price: yuan(priceFen * 0.9) },
			],
			amountOnSale,
			unit: line.unit,
			minOrderQuantity,
			quoteType: skuInfos ? 1 : 0,
		},
		shippingInfo: {
			freightTemplateID: 11864709,
			unitWeight: random.int(5, 200) / 100,
			sendGoodsAddressId: 124431,
		},
		extendInfos: [{ key: 'buyerProtection', value: '["qtbh"]' }],
		qualityLevel: random.int(0, 5),
		categoryName: line.categoryName,
		createTime: toGatewayDate(created),
		lastUpdateTime: toGatewayDate(updated),
		expireTime: toGatewayDate(updated + 3650 * day),
		bookedCount: String(random.int(0, 20_000)),
	};
}

function createSkus(random: Random, line: GoodsLine, priceFen: number, firstSkuId: number): Sku[] {
	const colors = random.sample(line.colors, random.int(1, 3));
	const sizes = random.sample(line.sizes, random.int(1, 3));
	const prefix = random.hex(3).toUpperCase();
	return colors.flatMap((color, c) => {
		const skuImageUrl = imagePath(random);
		return sizes.map((size, s) => {
			const price = priceFen + s * 100;
			return {
				attributes: [
					skuAttribute(3216, '颜色', color, skuImageUrl),
					skuAttribute(450, line.sizeName, size),
				],
				cargoNumber: `${prefix}-${c + 1}${s + 1}`,
				amountOnSale: random.int(0, 1500),
				retailPrice: yuan(price * 2),
				price: yuan(price),
				consignPrice: yuan(price * 0.98),
				skuId: firstSkuId + c * sizes.length + s,
				specId: random.hex(32),
			};
		});
	});
}

function skuAttribute(attributeID: number, name: string, value: string, skuImageUrl?: string) {
	return {
		attributeID,
		attributeValue: value,
		skuImageUrl,
		attributeDisplayName: name,
		attributeName: name,
	};
}

function imagePath(random: Random): string {
	const folders = [random.int(2014, 2026), random.int(100, 999), random.int(100, 999)].join('/');
	return `img/ibank/${folders}/${random.int(1e9, 9e9)}_${random.int(1e8, 9e8)}.jpg`;
}

function yuan(fen: number): number {
	return Math.round(fen) / 100;
}
