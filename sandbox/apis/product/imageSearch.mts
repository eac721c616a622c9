import { createHash } from 'node:crypto';
import type { Offer } from '../../data/market.mts';
import { exactParse } from '../../exactJson.mts';
import { BusinessFailure, type Api } from '../api.mts';
import { searchedOffer } from './offerModels.mts';
import {
	filterMembers,
	offerPage,
	pageMembers,
	searchOffers,
	type OfferQuery,
} from './offerSearch.mts';

/** `success` is a text here, in both calls. */
function textFailure(code: string, message: string) {
	return { result: { success: 'false', code, message } };
}

/** No size is documented; a picture beyond this one is refused by a reseller's form of the API. */
const bytesMaximum = 3 * 1024 * 1024;

/** Takes a picture for a search and answers with its id. */
export const imageUpload: Api = {
	id: 'com.alibaba.fenxiao.crossborder:product.image.upload-1',
	needsAccessToken: true,
	parameters: [
		{
			name: 'uploadImageParam',
			type: 'object',
			required: true,
			fields: [
				{ name: 'imageBase64', type: 'String', required: true },
				{ name: 'outMemberId', type: 'String' },
			],
		},
	],
	handle({ parameters, state }) {
		const { imageBase64 } = exactParse(parameters.uploadImageParam as string) as {
			imageBase64: string;
		};
		// The codes of these failures are not documented.
		if (!/^[A-Za-z0-9+/]+={0,2}$/.test(imageBase64)) {
			throw new BusinessFailure('400', '图片base64格式错误');
		}
		if ((imageBase64.length * 3) / 4 > bytesMaximum) throw new BusinessFailure('400', '图片过大');
		const imageId = state.market.addPicture(imageBase64);
		return { result: { success: 'true', code: '200', message: '成功', result: imageId } };
	},
	failure: textFailure,
};

interface ImageQuery extends OfferQuery {
	imageId?: string;
	imageAddress?: string;
}

/** Offers that look like a picture: one that was uploaded, or one of 1688's own by its address. */
export const imageQuery: Api = {
	id: 'com.alibaba.fenxiao.crossborder:product.search.imageQuery-1',
	needsAccessToken: true,
	parameters: [
		{
			name: 'offerQueryParam',
			type: 'object',
			required: true,
			fields: [
				// Documented as required, and absent from the documented example.
				{ name: 'imageId', type: 'String' },
				...pageMembers,
				{ name: 'imageAddress', type: 'String' },
				{ name: 'region', type: 'String' },
				...filterMembers,
				{ name: 'keyword', type: 'String' },
				{ name: 'auxiliaryText', type: 'String' },
				{ name: 'productCollectionId', type: 'String' },
				{ name: 'keywordTranslate', type: 'Boolean' },
				{ name: 'itemTitle', type: 'String' },
			],
		},
	],
	handle({ parameters, state }) {
		const query = exactParse(parameters.offerQueryParam as string) as ImageQuery;
		const picture = pictureOf(query, state.market.pictures);
		const found = searchOffers(alike(state.market.offers(), picture), query);
		const { result } = offerPage(found, query, (offer) => searchedOffer(offer, query.country), {
			picRegionInfo: { currentRegion: '265,597,326,764', yoloCropRegion: '265,597,326,764' },
		});
		return { result: { ...result, success: 'true' } };
	},
	failure: textFailure,
};

function pictureOf(
	{ imageId, imageAddress }: ImageQuery,
	pictures: ReadonlyMap<string, string>,
): string {
	if (imageId && imageId !== '0') {
		const picture = pictures.get(imageId);
		if (picture === undefined) throw new BusinessFailure('400', `图片不存在: ${imageId}`);
		return picture;
	}
	if (!imageAddress) throw new BusinessFailure('400', '缺少imageId');
	if (!/^https?:\/\/([\w-]+\.)*(1688|alicdn)\.com\//.test(imageAddress)) {
		throw new BusinessFailure('400', '仅支持1688图片链接');
	}
	return imageAddress;
}

/** Offers in an order of likeness that depends on the picture and on nothing else. */
function alike(offers: readonly Offer[], picture: string): Offer[] {
	const likeness = ({ product: { productID } }: Offer) =>
		createHash('sha1').update(`${picture} ${productID}`).digest('hex');
	return offers
		.map((offer) => ({ offer, rank: likeness(offer) }))
		.sort((a, b) => (a.rank < b.rank ? -1 : 1))
		.map(({ offer }) => offer);
}
