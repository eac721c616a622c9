import { findCategory } from '../../data/categories.mts';
import { createProducts, type Product, type Sku } from '../../data/products.mts';
import { createRandom } from '../../data/random.mts';
import { exactStringify } from '../../exactJson.mts';
import { toGatewayDate } from '../../gateway/dates.mts';
import { BusinessFailure, type Api, type ApiContext } from '../api.mts';
import { ownProduct, touch } from './ownProduct.mts';
import { bizCodeFailure, bodyOf, leafCategory } from './publishSchema.mts';

/** What the sandbox reads of `formValues`; the keys are those that its schema names. */
interface FormValues {
	title?: string;
	primaryPicture?: { imageList?: Array<{ url: string }> };
	skuTable?: Array<{
		sku_price: string | number;
		sku_amountOnSale: number;
		sku_cargoNumber?: string;
	}>;
	/** Yuan here, unlike in price.edit. */
	priceRange?: Array<{ pricerange_beginAmount: number; pricerange_price: number }>;
}

/** Publishes a product. A repeated call publishes another one. */
export const newProductAdd: Api = {
	id: 'com.alibaba.product:alibaba.new.product.add-1',
	needsAccessToken: true,
	parameters: [
		{ name: 'catId', type: 'Long', required: true },
		{ name: 'scene', type: 'String', required: true },
		{ name: 'dataBody', type: 'String', required: true },
		{ name: 'bizParam', type: 'String' },
		{ name: 'productSourceChannels', type: 'String' },
	],
	handle(context) {
		const catId = leafCategory(context);
		const formValues = formOf(context);
		const product = newProduct(context, catId);
		fill(product, formValues);
		const { state } = context;
		state.products.push(product);
		state.productById.set(String(product.productID), product);
		return published(product);
	},
	failure: bizCodeFailure,
};

/** Changes a product; the whole form is sent. */
export const newProductEdit: Api = {
	id: 'com.alibaba.product:alibaba.new.product.edit-1',
	needsAccessToken: true,
	parameters: [
		{ name: 'offerId', type: 'Long', required: true },
		{ name: 'catId', type: 'Long', required: true },
		{ name: 'scene', type: 'String', required: true },
		{ name: 'dataBody', type: 'String', required: true },
		{ name: 'bizParam', type: 'String' },
	],
	handle(context) {
		leafCategory(context);
		const product = ownProduct(context, context.parameters.offerId);
		if (!product) throw new BusinessFailure('OFFER_NOT_EXIST', '商品不存在');
		fill(product, formOf(context));
		touch(product, context.now);
		return published(product);
	},
	failure: bizCodeFailure,
};

/** The ids stand in JSON text inside the answer. */
function published({ productID, status }: Product) {
	const dataJson = exactStringify({ itemId: productID, offerStatus: status });
	return { result: { success: true, bizData: { dataJson } } };
}

function formOf(context: ApiContext): FormValues {
	const { formValues, global } = bodyOf(context) as { formValues?: FormValues; global?: unknown };
	// The codes are not documented.
	if (!global) throw new BusinessFailure('PARAM_ERROR', '缺少global');
	if (!formValues?.title) throw new BusinessFailure('TITLE_REQUIRED', '标题不能为空');
	if ([...formValues.title].length > 60) throw new BusinessFailure('TITLE_TOO_LONG', '标题过长');
	const pictures = formValues.primaryPicture?.imageList ?? [];
	if (pictures.length === 0) throw new BusinessFailure('PICTURE_REQUIRED', '主图不能为空');
	if (!pictures.every(({ url }) => /^https?:\/\/cbu01\.alicdn\.com\//.test(url))) {
		throw new BusinessFailure('PICTURE_ERROR', '图片必须来自图片空间');
	}
	return formValues;
}

/** A product with nothing in it yet, with the next ids. */
function newProduct({ state, now }: ApiContext, catId: string): Product {
	const index = ++state.productEvents.added;
	const [template] = createProducts(index, 1, now, {
		product: 784_051_070_147 + index * 5_000_000,
		sku: 5_746_778_000_000,
	});
	return {
		...template,
		categoryID: Number(catId),
		categoryName: findCategory(catId)?.name ?? '',
		status: 'published',
		skuInfos: undefined,
		createTime: toGatewayDate(now),
		lastUpdateTime: toGatewayDate(now),
		bookedCount: '0',
	};
}

function fill(product: Product, { title = '', ...form }: FormValues): void {
	const { saleInfo } = product;
	product.subject = title;
	product.image = { images: (form.primaryPicture?.imageList ?? []).map(({ url }) => url) };
	if (form.priceRange) {
		saleInfo.priceRanges = form.priceRange.map((range) => ({
			startQuantity: range.pricerange_beginAmount,
			price: Number(range.pricerange_price),
		}));
		saleInfo.minOrderQuantity = saleInfo.priceRanges[0]?.startQuantity ?? 1;
	}
	if (!form.skuTable) return;
	const random = createRandom(product.productID % 4_294_967_296);
	product.skuInfos = form.skuTable.map(
		(row, index): Sku => ({
			attributes: [],
			cargoNumber: row.sku_cargoNumber ?? '',
			amountOnSale: row.sku_amountOnSale,
			retailPrice: Number(row.sku_price),
			price: Number(row.sku_price),
			consignPrice: Number(row.sku_price),
			skuId: 5_746_778_000_000 + (product.productID % 1_000_000_000) + index,
			specId: random.hex(32),
		}),
	);
	saleInfo.amountOnSale = product.skuInfos.reduce((sum, sku) => sum + sku.amountOnSale, 0);
}
