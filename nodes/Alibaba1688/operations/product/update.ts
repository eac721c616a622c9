import type { IDataObject } from 'n8n-workflow';
import { textOf } from '../../output/text';
import { categoryIdField, categoryLocator } from '../category/categoryLocator';
import type { Operation, ReadField } from '../operation';
import { productIdField, productLocator } from './productLocator';
import { publishAnswer, publishedRecords } from './published';
import { dataBodyParameter, formValuesField, globalField, scene, sceneField } from './publishForm';

const ofForm = { displayOptions: { show: { updateBy: ['form'] } } };

const operation: Operation = {
	resource: 'product',
	operation: 'update',
	name: 'Update',
	action: 'Update a product',
	description:
		'Change a product (商品) of your own shop: its title, text and pictures, or its whole publishing form',
	effect: 'write',
	fields: [
		productLocator,
		{
			displayName: 'Update By',
			name: 'updateBy',
			type: 'options',
			noDataExpression: true,
			options: [
				{
					name: 'Fields',
					value: 'fields',
					description: 'Title, description, pictures and online trade; what is not given stays',
				},
				{
					name: 'Form',
					value: 'form',
					description:
						'Everything, as Get Publish Schema gives it for this product; what is not given is lost',
				},
			],
			default: 'fields',
		},
		{ ...categoryLocator, ...ofForm },
		{ ...sceneField, ...ofForm },
		{ ...globalField, ...ofForm },
		{ ...formValuesField, ...ofForm },
		{
			displayName: 'Fields',
			name: 'productFields',
			type: 'collection',
			placeholder: 'Add field',
			default: {},
			displayOptions: { show: { updateBy: ['fields'] } },
			options: [
				{
					displayName: 'Description',
					name: 'description',
					type: 'string',
					typeOptions: { rows: 4 },
					default: '',
					description: 'HTML',
				},
				{
					displayName: 'Image URLs',
					name: 'images',
					type: 'string',
					default: '',
					description:
						'Pictures of your photo bank (图片空间), separated by commas, spaces or lines; they replace those that are there',
				},
				{
					displayName: 'Online Trade',
					name: 'supportOnlineTrade',
					type: 'boolean',
					default: true,
					description: 'Whether buyers can order the product online',
				},
				{
					displayName: 'Title',
					name: 'subject',
					type: 'string',
					default: '',
					description: 'The title (标题)',
				},
			],
		},
	],
	use: {
		field: 'updateBy',
		apis: {
			fields: {
				api: 'com.alibaba.product:alibaba.product.incrementModify-1',
				parameters: [
					{ name: 'productID', ...productIdField },
					{ name: 'subject', type: 'String', field: 'productFields.subject', label: 'Title' },
					{
						name: 'description',
						type: 'String',
						field: 'productFields.description',
						label: 'Description',
					},
					{ name: 'image', from: readImages },
					{
						name: 'supportOnlineTrade',
						type: 'Boolean',
						field: 'productFields.supportOnlineTrade',
						label: 'Online Trade',
					},
					{ name: 'webSite', constant: '1688' },
				],
				answer: { result: 'result' },
				echo: { productId: 'productID' },
			},
			form: {
				api: 'com.alibaba.product:alibaba.new.product.edit-1',
				parameters: [
					{ name: 'offerId', ...productIdField },
					{ name: 'catId', ...categoryIdField },
					{ name: 'scene', ...scene },
					dataBodyParameter,
					{ name: 'bizParam', constant: '{}' },
				],
				answer: publishAnswer,
				records: publishedRecords,
				echo: { productId: 'offerId' },
			},
		},
	},
	simplify: (record: IDataObject) => ({
		productId: textOf(record.productId),
		status: record.status ?? record.offerStatus,
	}),
};

export default operation;

function readImages(read: ReadField): { images: string[] } | undefined {
	const images = read('productFields.images', 'String[]', 'Image URLs') as string[] | undefined;
	return images && { images };
}
