// Written by scripts/generate.mjs from the files beside it; do not edit.
import type { Operation } from './operation';
import categoryGet from './category/get';
import categoryGetAttributes from './category/getAttributes';
import categoryGetMany from './category/getMany';
import categorySearch from './category/search';
import inventoryGet from './inventory/get';
import inventoryUpdate from './inventory/update';
import orderAddMemo from './order/addMemo';
import orderCreate from './order/create';
import orderGetMany from './order/getMany';
import productCreate from './product/create';
import productDelete from './product/delete';
import productFollow from './product/follow';
import productGet from './product/get';
import productGetDetail from './product/getDetail';
import productGetMany from './product/getMany';
import productGetPublishSchema from './product/getPublishSchema';
import productGetRecommended from './product/getRecommended';
import productGetRelated from './product/getRelated';
import productGetTopKeywords from './product/getTopKeywords';
import productGetTopList from './product/getTopList';
import productPublish from './product/publish';
import productSearch from './product/search';
import productSearchByImage from './product/searchByImage';
import productSearchInShop from './product/searchInShop';
import productUnfollow from './product/unfollow';
import productUnpublish from './product/unpublish';
import productUpdate from './product/update';
import productUpdatePrice from './product/updatePrice';

export const operations: readonly Operation[] = [
	categoryGet,
	categoryGetAttributes,
	categoryGetMany,
	categorySearch,
	inventoryGet,
	inventoryUpdate,
	orderAddMemo,
	orderCreate,
	orderGetMany,
	productCreate,
	productDelete,
	productFollow,
	productGet,
	productGetDetail,
	productGetMany,
	productGetPublishSchema,
	productGetRecommended,
	productGetRelated,
	productGetTopKeywords,
	productGetTopList,
	productPublish,
	productSearch,
	productSearchByImage,
	productSearchInShop,
	productUnfollow,
	productUnpublish,
	productUpdate,
	productUpdatePrice,
];
