import type { Api } from '../api.mts';
import { followApis } from './follow.mts';
import { productGet } from './get.mts';
import { productGetByIdList } from './getByIdList.mts';
import { imageQuery, imageUpload } from './imageSearch.mts';
import { productIncrementModify } from './incrementModify.mts';
import { keywordQuery } from './keywordQuery.mts';
import { productListGet } from './listGet.mts';
import { crossProductInfo, queryProductDetail } from './offerDetail.mts';
import { productPriceEdit } from './priceEdit.mts';
import { newProductAdd, newProductEdit } from './publishProduct.mts';
import { newProductGetSchema, newProductGetSubSchema } from './publishSchema.mts';
import { querySellerOfferList } from './querySellerOfferList.mts';
import { offerRecommend, relatedRecommend } from './recommendations.mts';
import { productDelete, productExpire, productRepublish } from './shelf.mts';
import { topKeyword, topListQuery } from './topLists.mts';

export const productApis: readonly Api[] = [
	productGet,
	productGetByIdList,
	productListGet,
	newProductGetSchema,
	newProductGetSubSchema,
	newProductAdd,
	newProductEdit,
	productIncrementModify,
	productPriceEdit,
	productRepublish,
	productExpire,
	productDelete,
	queryProductDetail,
	crossProductInfo,
	keywordQuery,
	imageUpload,
	imageQuery,
	querySellerOfferList,
	relatedRecommend,
	offerRecommend,
	topListQuery,
	topKeyword,
	...followApis,
];
