import { InputError } from '../../gateway/inputError';
import type { WireValue } from '../../gateway/serialise';
import { typedValue } from '../../gateway/typedValue';
import { simplifyFreight } from '../../output/shipment';
import type { Operation, ReadField } from '../operation';
import { offerLocator } from '../product/productLocator';

const operation: Operation = {
	resource: 'shipment',
	operation: 'estimateFreight',
	name: 'Estimate Freight',
	action: 'Estimate the freight of a product',
	description: 'Estimate the freight (运费) of a product to a place in mainland China, in yuan',
	effect: 'read',
	fields: [
		offerLocator,
		{
			displayName: 'District Code',
			name: 'districtCode',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 330108',
			description: 'The district (区县) that the goods go to, as Address: Parse gives it',
		},
		{
			displayName: 'SKUs',
			name: 'skus',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add SKU',
			default: {},
			required: true,
			options: [
				{
					displayName: 'SKU',
					name: 'items',
					values: [
						{
							displayName: 'Quantity',
							name: 'quantity',
							type: 'number',
							typeOptions: { minValue: 1 },
							default: 1,
						},
						{
							displayName: 'SKU ID',
							name: 'skuId',
							type: 'string',
							default: '',
							description: 'The skuId of the variant (规格), not its specId',
						},
					],
				},
			],
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [
				{
					displayName: 'City Code',
					name: 'cityCode',
					type: 'string',
					default: '',
					placeholder: 'e.g. 330100',
					description: 'Made of the first four digits of the district code when empty',
				},
				{
					displayName: 'Province Code',
					name: 'provinceCode',
					type: 'string',
					default: '',
					placeholder: 'e.g. 330000',
					description: 'Made of the first two digits of the district code when empty',
				},
			],
		},
	],
	use: {
		api: 'com.alibaba.fenxiao.crossborder:product.freight.estimate-1',
		parameters: [
			{
				name: 'productFreightQueryParamsNew.offerId',
				type: 'Id',
				field: 'productId',
				label: 'Product',
			},
			{
				name: 'productFreightQueryParamsNew.toProvinceCode',
				from: (read) => read('options.provinceCode', 'String', 'Province Code') ?? codeOf(read, 2),
			},
			{
				name: 'productFreightQueryParamsNew.toCityCode',
				from: (read) => read('options.cityCode', 'String', 'City Code') ?? codeOf(read, 4),
			},
			{
				// 1688 calls the district so.
				name: 'productFreightQueryParamsNew.toCountryCode',
				from: (read) => codeOf(read, 6),
			},
			{
				name: 'productFreightQueryParamsNew.totalNum',
				from: (read) => readSkus(read).reduce((sum, { number }) => sum + number, 0n),
			},
			{
				name: 'productFreightQueryParamsNew.logisticsSkuNumModels',
				from: (read) => readSkus(read) as unknown as WireValue,
			},
		],
		answer: { result: 'result.result' },
	},
	simplify: simplifyFreight,
};

export default operation;

/** The code of the place that the first digits of the district code stand for. */
function codeOf(read: ReadField, digits: number): string {
	const code = String(read('districtCode', 'String', 'District Code')).trim();
	if (!/^\d{6}$/.test(code)) {
		throw new InputError(
			`'District Code' is not a code of six digits: ${code.slice(0, 60)}`,
			'Find it with Address: Parse or Address: Get Regions.',
		);
	}
	return code.slice(0, digits).padEnd(6, '0');
}

function readSkus(read: ReadField): Array<{ skuId: string; number: bigint }> {
	const given = read('skus', 'Json', 'SKUs') as
		| { items?: Array<{ skuId?: unknown; quantity?: unknown }> }
		| undefined;
	const items = given?.items ?? [];
	if (items.length === 0) {
		throw new InputError("'SKUs' is empty", 'Add at least one SKU with its quantity.');
	}
	return items.map(({ skuId, quantity }, index) => {
		const label = (name: string) => `SKUs, entry ${index + 1}: ${name}`;
		const id = typedValue('Id', skuId, label('SKU ID'));
		const count = typedValue('Integer', quantity, label('Quantity'));
		if (id === undefined) throw new InputError(`'${label('SKU ID')}' is empty`, 'Fill it in.');
		if (typeof count !== 'bigint' || count < 1n) {
			throw new InputError(
				`'${label('Quantity')}' is not above zero: ${String(quantity)}`,
				'Give a whole number from 1.',
			);
		}
		return { skuId: String(id), number: count };
	});
}
