import { simplifyOwnProduct } from '../../output/product';
import type { Operation } from '../operation';

const operation: Operation = {
	resource: 'product',
	operation: 'getMany',
	name: 'Get Many',
	action: 'Get many products',
	description: 'List the products (商品) of your own shop',
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
					displayName: 'Category ID',
					name: 'categoryId',
					type: 'string',
					default: '',
					placeholder: 'e.g. 1048182',
				},
				{
					displayName: 'Modified After',
					name: 'startModifyTime',
					type: 'dateTime',
					default: '',
					description: 'Times without a zone are China time',
				},
				{
					displayName: 'Modified Before',
					name: 'endModifyTime',
					type: 'dateTime',
					default: '',
					description: 'Times without a zone are China time',
				},
				{
					displayName: 'Title Contains',
					name: 'subjectKey',
					type: 'string',
					default: '',
					description: 'A word in the title (标题)',
				},
			],
		},
	],
	use: {
		api: 'com.alibaba.product:alibaba.product.list.get-1',
		parameters: [
			// Only this order is stable while the list is walked through.
			{ name: 'orderByCondition', constant: 'ID' },
			{ name: 'orderByType', constant: 'ASC' },
			{ name: 'needDetail', constant: true },
			{ name: 'categoryId', type: 'Id', field: 'filters.categoryId', label: 'Category ID' },
			{ name: 'subjectKey', type: 'String', field: 'filters.subjectKey', label: 'Title Contains' },
			{
				name: 'startModifyTime',
				type: 'Date',
				field: 'filters.startModifyTime',
				label: 'Modified After',
			},
			{
				name: 'endModifyTime',
				type: 'Date',
				field: 'filters.endModifyTime',
				label: 'Modified Before',
			},
		],
		answer: {
			result: 'result.pageResult.resultList',
			list: { total: 'result.pageResult.totalRecords' },
		},
		paging: {
			page: 'pageNo',
			first: 1,
			size: 'pageSize',
			largest: 20,
			total: 'result.pageResult.totalRecords',
			echoedSize: 'result.pageResult.sizePerPage',
			id: 'productID',
		},
		advice: {
			'gw.APIACLDecline':
				"This operation lists the products of the seller's own shop, which apps of buyers may not be granted.",
		},
	},
	simplify: simplifyOwnProduct,
};

export default operation;
