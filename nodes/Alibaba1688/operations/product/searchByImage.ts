import type { IDataObject } from 'n8n-workflow';
import { InputError } from '../../gateway/inputError';
import type { FilePart } from '../../gateway/request';
import { simplifyFoundOffer } from '../../output/offer';
import type { FileField } from '../file';
import type { ApiUse, Operation } from '../operation';
import type { Given, Steps } from '../steps';
import {
	language,
	languageField,
	offerFilterParameters,
	offerFilters,
	offerListAnswer,
	offerPaging,
} from './offerFields';

/** 1688 documents neither format nor size; a reseller of the same API states 3 MB. */
const PICTURE: FileField = {
	parameter: 'uploadImageParam.imageBase64',
	field: 'binaryPropertyName',
	label: 'Input Binary Field',
	as: 'base64',
	formats: ['jpg', 'png', 'webp', 'gif', 'bmp'],
	mostBytes: 3 * 1024 * 1024,
};

/** Clients of the API keep below this size. */
const COMFORTABLE_BYTES = 300 * 1024;

const upload: ApiUse = {
	api: 'com.alibaba.fenxiao.crossborder:product.image.upload-1',
	parameters: [],
	answer: { result: 'result.result' },
};

const search: ApiUse = {
	api: 'com.alibaba.fenxiao.crossborder:product.search.imageQuery-1',
	parameters: [
		{ name: 'offerQueryParam.country', ...language },
		...offerFilterParameters('offerQueryParam'),
		{ name: 'offerQueryParam.keyword', type: 'String', field: 'filters.keyword', label: 'Keyword' },
		{
			name: 'offerQueryParam.keywordTranslate',
			type: 'Boolean',
			field: 'filters.keywordTranslate',
			label: 'Keyword Is Chinese',
		},
		{ name: 'offerQueryParam.region', type: 'String', field: 'filters.region', label: 'Region' },
		{
			name: 'offerQueryParam.auxiliaryText',
			type: 'String',
			field: 'filters.auxiliaryText',
			label: 'Description',
		},
		{
			name: 'offerQueryParam.itemTitle',
			type: 'String',
			field: 'filters.itemTitle',
			label: 'Product Title',
		},
		{
			name: 'offerQueryParam.productCollectionId',
			type: 'String',
			field: 'filters.productCollectionId',
			label: 'Assortment ID',
		},
	],
	answer: offerListAnswer,
	paging: offerPaging,
};

const operation: Operation = {
	resource: 'product',
	operation: 'searchByImage',
	name: 'Search by Image',
	action: 'Search products by an image',
	description: 'Find products (商品) of all shops that look like a picture (以图搜图)',
	effect: 'read',
	fields: [
		{
			displayName: 'Image From',
			name: 'imageFrom',
			type: 'options',
			noDataExpression: true,
			options: [
				{ name: 'Binary Data', value: 'binary', description: 'A file of the input item' },
				{ name: 'URL', value: 'url', description: 'A picture on 1688 or anywhere on the web' },
			],
			default: 'binary',
		},
		{
			displayName: 'Input Binary Field',
			name: 'binaryPropertyName',
			type: 'string',
			default: 'data',
			required: true,
			displayOptions: { show: { imageFrom: ['binary'] } },
			hint: 'The name of the input field containing the picture',
			description: 'Of at most 3 MB; pictures below 300 KB are safest',
		},
		{
			displayName: 'Image URL',
			name: 'imageUrl',
			type: 'string',
			default: '',
			required: true,
			displayOptions: { show: { imageFrom: ['url'] } },
			placeholder: 'e.g. https://cbu01.alicdn.com/img/ibank/example.jpg',
			description:
				"A picture that is not 1688's own is downloaded by n8n and uploaded to 1688's image search",
		},
		languageField,
		offerFilters([
			{
				displayName: 'Assortment ID',
				name: 'productCollectionId',
				type: 'string',
				default: '',
				description: 'Only products of this assortment (货盘)',
			},
			{
				displayName: 'Description',
				name: 'auxiliaryText',
				type: 'string',
				default: '',
				description: 'Words that describe what to find in the picture',
			},
			{
				displayName: 'Keyword',
				name: 'keyword',
				type: 'string',
				default: '',
				description: 'Only products with these words among those that look alike',
			},
			{
				displayName: 'Keyword Is Chinese',
				name: 'keywordTranslate',
				type: 'boolean',
				default: true,
				description: 'Whether the keyword is Chinese already, so that it is not translated first',
			},
			{
				displayName: 'Product Title',
				name: 'itemTitle',
				type: 'string',
				default: '',
				description: 'The title of the product in the picture, for a better match',
			},
			{
				displayName: 'Region',
				name: 'region',
				type: 'string',
				default: '',
				placeholder: 'e.g. 266,799,48,581',
				description: 'The part of the picture to look for: left, right, top, bottom in pixels',
			},
		]),
	],
	use: search,
	also: [upload],
	steps: async (steps) => await steps.list(search, await pictureOf(steps)),
	simplify: simplifyFoundOffer,
};

export default operation;

/** Names the picture: by its address when it is one of 1688's, else by the id of an upload. */
async function pictureOf(steps: Steps): Promise<Given> {
	if (steps.choice('imageFrom') !== 'url') {
		return await uploaded(steps, await steps.file(PICTURE));
	}
	const address = steps.read('imageUrl', 'String', 'Image URL') as string;
	if (isOf1688(address)) return { 'offerQueryParam.imageAddress': address.trim() };
	return await uploaded(steps, await steps.download(address, { ...PICTURE, label: 'Image URL' }));
}

async function uploaded(steps: Steps, { data }: FilePart): Promise<Given> {
	if (data.length > COMFORTABLE_BYTES) {
		steps.hint('Pictures above 300 KB may be refused by the image search of 1688');
	}
	const [answer] = (await steps.records(
		upload,
		{ [PICTURE.parameter]: data.toString('base64') },
		'read',
	)) as IDataObject[];
	return { 'offerQueryParam.imageId': answer.result as string };
}

function isOf1688(address: string): boolean {
	if (!URL.canParse(address.trim())) {
		throw new InputError(
			`'Image URL' is not the address of a picture: ${address.slice(0, 60)}`,
			'Start it with https://',
		);
	}
	return /(^|\.)(1688|alicdn)\.com$/.test(new URL(address.trim()).hostname);
}
