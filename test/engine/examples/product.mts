import { buyerApp, sellerApp, type Sandbox } from '../../../sandbox/server.mts';
import { picture } from '../harness/binary.mts';
import { locator } from '../harness/workflow.mts';
import type { Bench, Examples } from './example.mts';

const withSkus = ({ state }: Sandbox) =>
	state.products.find(({ skuInfos, status }) => skuInfos && status === 'published')!;
const own = ({ sandbox }: Bench) => ({
	productId: locator(String(withSkus(sandbox).productID)),
});
const ownExpired = ({ sandbox }: Bench) => {
	const { productID } = sandbox.state.products.find(({ status }) => status === 'expired')!;
	return { productId: locator(String(productID)) };
};

const category = { categoryId: locator('1031910') };
const form = {
	...category,
	global: { systemParam: { catId: '1031910' } },
	formValues: JSON.stringify({
		title: '测试连衣裙',
		primaryPicture: { imageList: [{ url: 'https://cbu01.alicdn.com/img/ibank/a.jpg' }] },
		priceRange: [{ pricerange_beginAmount: 2, pricerange_price: 9.9 }],
	}),
};

export const productExamples: Examples = {
	create: { app: sellerApp, parameters: form },
	delete: { app: sellerApp, parameters: own },
	follow: { app: buyerApp, parameters: own, variants: [relation(own)] },
	get: { app: sellerApp, parameters: own },
	getDetail: { app: buyerApp, parameters: own },
	getMany: { app: sellerApp, parameters: {} },
	getPublishSchema: {
		app: sellerApp,
		parameters: (bench) => ({ schemaFor: 'product', ...own(bench) }),
	},
	getRecommended: { app: buyerApp, parameters: { outMemberId: 'user0001' } },
	getRelated: { app: buyerApp, parameters: own },
	getTopKeywords: { app: buyerApp, parameters: category },
	getTopList: { app: buyerApp, parameters: category },
	publish: { app: sellerApp, parameters: ownExpired },
	search: { app: buyerApp, parameters: { keyword: '批发' } },
	searchByImage: { app: buyerApp, parameters: {}, items: [{}], files: [picture()] },
	searchInShop: {
		app: buyerApp,
		parameters: ({ sandbox }) => ({
			sellerOpenId: sandbox.state.market.shops[1].sellerOpenId,
		}),
	},
	unfollow: { app: buyerApp, parameters: own, variants: [relation(own)] },
	unpublish: { app: sellerApp, parameters: own },
	update: {
		app: sellerApp,
		parameters: (bench) => ({ ...own(bench), productFields: { subject: '新标题' } }),
		variants: [(bench) => ({ ...own(bench), updateBy: 'form', ...form })],
	},
	updatePrice: {
		app: sellerApp,
		parameters: (bench) => ({
			...own(bench),
			prices: { ranges: [{ startQuantity: 1, price: '12.50' }] },
		}),
	},
};

/** The same by the API of another solution. */
function relation(parameters: typeof own) {
	return (bench: Bench) => ({ ...parameters(bench), solution: 'relation' });
}
