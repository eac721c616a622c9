import { createHash } from 'node:crypto';
import { createProducts, type Product } from './products.mts';
import { partSeed } from './random.mts';
import type { SeedOptions } from './state.mts';

/** A shop whose offers buyers find. */
export interface Shop {
	/** What 1688 gives buyers in place of the login name; in-shop search wants it. */
	sellerOpenId: string;
	companyName: string;
	province: string;
	city: string;
	/** Oldest first. */
	products: Product[];
}

/** A product as buyers see it, and the shop it is from. */
export interface Offer {
	product: Product;
	shop: Shop;
}

const otherShops = [
	{ companyName: '广州市番禺区雅衣阁服饰有限公司', province: '广东', city: '广州市' },
	{ companyName: '台州市黄岩丰达日用品厂', province: '浙江', city: '台州市' },
	{ companyName: '深圳市讯博数码科技有限公司', province: '广东', city: '深圳市' },
] as const;

/** Offers of each of the other shops. */
const offersOfOtherShop = 60;

/** What buyers see: the demo seller's shop and those of others. */
export class Market {
	readonly shops: readonly Shop[];
	/** Pictures uploaded for a search: what was uploaded, by the id it got. */
	readonly pictures = new Map<string, string>();
	/** Ids of the offers that the buyer follows. */
	readonly followed = new Set<string>();

	constructor({ seed, referenceTime }: SeedOptions, ownProducts: Product[]) {
		this.shops = [
			{
				sellerOpenId: openId(0),
				companyName: '义乌市沙盒贸易有限公司',
				province: '浙江',
				city: '义乌市',
				products: ownProducts,
			},
			...otherShops.map((shop, index) => ({
				...shop,
				sellerOpenId: openId(index + 1),
				products: createProducts(
					partSeed(seed, -1 - index),
					offersOfOtherShop,
					referenceTime,
					// Each shop has a range of ids for itself.
					{
						product: 684_051_070_147 + index * 10_000_000_000,
						sku: 4_746_778_000_000 + index * 10_000_000_000,
					},
				),
			})),
		];
	}

	/** Everything on sale, shop by shop. */
	offers(): Offer[] {
		return this.shops.flatMap((shop) =>
			shop.products.filter(isOnSale).map((product) => ({ product, shop })),
		);
	}

	/** An offer by id, on sale or not; deleted ones are gone. */
	find(offerId: string): Offer | undefined {
		for (const shop of this.shops) {
			const product = shop.products.find(({ productID }) => String(productID) === offerId);
			if (product && product.status !== 'deleted') return { product, shop };
		}
		return undefined;
	}

	/** @returns the id of a picture, the same for the same picture */
	addPicture(base64: string): string {
		const digest = createHash('sha256').update(base64).digest();
		const imageId = (10n ** 18n + (digest.readBigUInt64BE() % (8n * 10n ** 18n))).toString();
		this.pictures.set(imageId, digest.toString('hex'));
		return imageId;
	}
}

function isOnSale({ status }: Product): boolean {
	return status === 'published';
}

function openId(shop: number): string {
	return `BBB${createHash('sha256').update(`shop ${shop}`).digest('base64url').slice(0, 24)}`;
}
