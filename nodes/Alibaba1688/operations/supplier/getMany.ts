import { simplifyRelation } from '../../output/supplier';
import type { Operation } from '../operation';

const operation: Operation = {
	resource: 'supplier',
	operation: 'getMany',
	name: 'Get Many',
	action: 'Get many suppliers',
	description: 'List the suppliers (供应商) whose goods your account distributes',
	effect: 'read',
	fields: [
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add filter',
			default: {},
			options: [
				{
					displayName: 'Supplier Login ID',
					name: 'supplierLoginId',
					type: 'string',
					default: '',
					description: 'Only this supplier, to see whether you distribute its goods',
				},
			],
		},
	],
	use: {
		api: 'cn.alibaba.open:alibaba.relation.querySuppliers-1',
		parameters: [
			{
				name: 'supplierLoginId',
				type: 'String',
				field: 'filters.supplierLoginId',
				label: 'Supplier Login ID',
			},
		],
		answer: {
			// The documented table has the object `result` around the list, the documented sample has not.
			wrapper: 'result',
			result: 'result.relationModels',
			list: { total: 'result.count' },
		},
		paging: {
			page: 'currentPage',
			first: 1,
			size: 'pageSize',
			// No maximum is documented; the sample has 10.
			largest: 10,
			total: 'result.count',
			echoedSize: 'result.pageSize',
			id: 'supplierLoginId',
		},
	},
	simplify: simplifyRelation,
};

export default operation;
