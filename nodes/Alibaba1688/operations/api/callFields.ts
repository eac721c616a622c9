import type { INodeProperties } from 'n8n-workflow';
import { apiLocator } from './apiLocator';
import { pagingFields } from './pagingFields';

const parametersFields: readonly INodeProperties[] = [
	{
		displayName: 'Specify Parameters',
		name: 'specifyParameters',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Using Fields Below',
				value: 'fields',
				description: 'For APIs of the catalogue whose parameters are documented',
			},
			{ name: 'Using JSON', value: 'json', description: 'For any API' },
		],
		default: 'fields',
	},
	{
		displayName: 'Parameters',
		name: 'parameters',
		type: 'resourceMapper',
		noDataExpression: true,
		default: { mappingMode: 'defineBelow', value: null },
		displayOptions: { show: { specifyParameters: ['fields'] } },
		typeOptions: {
			loadOptionsDependsOn: ['api.value'],
			resourceMapper: {
				resourceMapperMethod: 'getApiParameters',
				mode: 'add',
				fieldWords: { singular: 'parameter', plural: 'parameters' },
				// Required ones are shown; the others can be added.
				addAllFields: false,
				supportAutoMap: false,
			},
		},
	},
	{
		displayName: 'Parameters (JSON)',
		name: 'parametersJson',
		type: 'json',
		default: '{}',
		displayOptions: { show: { specifyParameters: ['json'] } },
		description:
			'The parameters by their names. Lists and objects are sent as JSON, IDs of any length keep their digits, and dates are written as 1688 wants them, e.g. 20260131093000000+0800.',
	},
];

const optionsCollection: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		{
			displayName: 'Files',
			name: 'files',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add file',
			default: {},
			options: [
				{
					displayName: 'File',
					name: 'entries',
					values: [
						{
							displayName: 'Parameter',
							name: 'parameter',
							type: 'string',
							default: '',
							placeholder: 'e.g. imageBytes',
						},
						{
							displayName: 'Input Binary Field',
							name: 'binaryPropertyName',
							type: 'string',
							default: 'data',
							description: 'The name of the input binary field with the file, of at most 10 MB',
						},
					],
				},
			],
			description: 'Files travel as parts of their own, which are not signed',
		},
		{
			displayName: 'Result Path',
			name: 'resultPath',
			type: 'string',
			default: '',
			placeholder: 'e.g. result.result.data',
			description:
				'Where the records lie in the answer. Without it the catalogue decides, or the whole answer is given.',
		},
		{
			displayName: 'Whole Answer',
			name: 'wholeAnswer',
			type: 'boolean',
			default: true,
			description: 'Whether to give the whole answer, for what stands beside the records',
		},
	],
};

/** The fields of a call of any API. */
export const callFields: readonly INodeProperties[] = [
	apiLocator,
	...parametersFields,
	{
		displayName: 'This Call Changes Something',
		name: 'changesSomething',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'As in the Catalogue',
				value: 'catalogue',
				description: 'An API that is not in the catalogue counts as one that does',
			},
			{ name: 'No', value: 'no', description: 'It only reads, and may be sent again' },
			{
				name: 'Yes',
				value: 'yes',
				description: 'It is not sent again when its outcome is unknown',
			},
		],
		default: 'catalogue',
		description:
			'Whether the call may be sent again after an answer was lost. One that spends money or moves goods never is, whatever is chosen.',
	},
	...pagingFields,
	optionsCollection,
];
