import { simplifyPublishSchema } from '../../output/publishSchema';
import { categoryLocator } from '../category/categoryLocator';
import type { ApiUse, Operation, ReadField } from '../operation';
import { wireText, type WireValue } from '../../gateway/serialise';
import { productLocator } from './productLocator';
import { scene, sceneField } from './publishForm';

const schema: Omit<ApiUse, 'api' | 'parameters'> = {
	answer: { result: 'result.bizData', isJsonText: true },
	advice: { SYS_ERROR: '1688 answers so now and then without a reason. Run the node again.' },
};

const ofCategory = { displayOptions: { show: { schemaFor: ['category', 'component'] } } };

const operation: Operation = {
	resource: 'product',
	operation: 'getPublishSchema',
	name: 'Get Publish Schema',
	action: 'Get the publish schema of a category or product',
	description:
		'Get the form (发品规则) by which a product of a category is published, or an own product is changed',
	effect: 'read',
	fields: [
		{
			displayName: 'Schema For',
			name: 'schemaFor',
			type: 'options',
			noDataExpression: true,
			options: [
				{ name: 'Component', value: 'component', description: 'Details of one part of the form' },
				{ name: 'New Product', value: 'category' },
				{ name: 'Own Product', value: 'product', description: 'With the values it has' },
			],
			default: 'category',
		},
		{ ...categoryLocator, ...ofCategory },
		{ ...productLocator, displayOptions: { show: { schemaFor: ['product'] } } },
		{
			displayName: 'Component',
			name: 'dataBody',
			type: 'json',
			default: '{ "global": {}, "data": { "skuTable": {} } }',
			required: true,
			displayOptions: { show: { schemaFor: ['component'] } },
			description:
				'The "global" of the schema, and under "data" the component, which must say supportLevelProp, with the values chosen so far',
		},
		sceneField,
	],
	use: {
		field: 'schemaFor',
		apis: {
			category: {
				...schema,
				api: 'com.alibaba.product:alibaba.new.product.getSchema-1',
				parameters: [
					{ name: 'catId', from: (read) => (isIndustry(read) ? undefined : readCategory(read)) },
					{ name: 'scene', ...scene },
					{ name: 'bizParam', from: bizParam },
				],
			},
			product: {
				...schema,
				api: 'com.alibaba.product:alibaba.new.product.getSchema-1',
				parameters: [
					{ name: 'offerId', type: 'Id', field: 'productId', label: 'Product' },
					{ name: 'scene', ...scene },
				],
			},
			component: {
				...schema,
				api: 'com.alibaba.product:alibaba.new.product.getSubSchema-1',
				parameters: [
					{ name: 'catId', from: readCategory },
					{ name: 'scene', ...scene },
					{ name: 'dataBody', from: (read) => jsonText(read('dataBody', 'Json', 'Component')) },
					{ name: 'bizParam', from: bizParam },
				],
			},
		},
	},
	simplify: simplifyPublishSchema,
};

export default operation;

function isIndustry(read: ReadField): boolean {
	return read(scene.field, scene.type, scene.label) === 'industry';
}

function readCategory(read: ReadField): WireValue {
	return read('categoryId', 'Id', 'Category');
}

/** The scene `industry` names its category here. */
function bizParam(read: ReadField): WireValue {
	return isIndustry(read) ? jsonText({ industryCategoryId: readCategory(read) }) : '{}';
}

function jsonText(value: WireValue): WireValue {
	return wireText('', value);
}
