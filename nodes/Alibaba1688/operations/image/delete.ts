import type { IDataObject } from 'n8n-workflow';
import { textOf } from '../../output/text';
import { resultsByKey } from '../batch';
import type { Operation } from '../operation';
import { site } from './albumLocator';

const operation: Operation = {
	resource: 'image',
	operation: 'delete',
	name: 'Delete',
	action: 'Delete an image',
	description: 'Delete a picture of the photo bank (图片空间); input items share calls',
	effect: 'write',
	fields: [
		{
			displayName: 'Image ID',
			name: 'imageId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 9143909122',
			description: 'The ID of the picture (图片ID), as Upload and Get Many give it',
		},
	],
	use: {
		api: 'com.alibaba.product:alibaba.photobank.photo.deleteBatch-1',
		parameters: [site],
		answer: { result: 'result', list: {} },
		batch: {
			// No maximum is documented.
			most: 20,
			entries: (read) => [read('imageId', 'Id', 'Image ID')],
			parameters: (imageIds) => ({ imageIds: [...imageIds] }),
			results: ({ value }, entries) =>
				resultsByKey((value ?? []) as IDataObject[], ({ imageId }) => String(imageId), entries),
		},
	},
	simplify: ({ imageId }) => ({ imageId: textOf(imageId), deleted: true }),
	idOf: ({ imageId }) => String(imageId),
};

export default operation;
