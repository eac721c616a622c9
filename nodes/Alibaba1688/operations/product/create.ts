import { categoryIdField, categoryLocator } from '../category/categoryLocator';
import type { Operation } from '../operation';
import { textOf } from '../../output/text';
import { publishAnswer, publishedRecords, simplifyPublished } from './published';
import { dataBodyParameter, formValuesField, globalField, scene, sceneField } from './publishForm';

const operation: Operation = {
	resource: 'product',
	operation: 'create',
	name: 'Create',
	action: 'Create a product',
	description:
		'Publish a new product (发布商品) in your own shop. Every call puts another offer on the market: it is a money operation. Get the form with Get Publish Schema first.',
	effect: 'money',
	fields: [categoryLocator, sceneField, globalField, formValuesField],
	use: {
		api: 'com.alibaba.product:alibaba.new.product.add-1',
		parameters: [
			{ name: 'catId', ...categoryIdField },
			{ name: 'scene', ...scene },
			dataBodyParameter,
			{ name: 'bizParam', constant: '{}' },
			{ name: 'productSourceChannels', constant: '[]' },
		],
		answer: publishAnswer,
		records: publishedRecords,
	},
	simplify: simplifyPublished,
	idOf: (bizData) => textOf(publishedRecords(bizData)[0].itemId) ?? '',
	check:
		'Look for the title in your shop (Product: Get Many, Modified After the start of this run) before you publish it again.',
};

export default operation;
