import { InputError } from '../../gateway/inputError';
import { simplifyPhoto } from '../../output/photo';
import type { FileField } from '../file';
import type { ApiUse, Operation } from '../operation';
import type { Fields } from '../steps';
import { albumLocator, albumParameter, site } from './albumLocator';

const LONGEST_NAME = 30;

const image: FileField = {
	parameter: 'imageBytes',
	field: 'binaryPropertyName',
	label: 'Input Binary Field',
	as: 'part',
	formats: ['jpg', 'gif', 'bmp', 'png'],
	mostBytes: 2 * 1024 * 1024,
};

const photoAdd: ApiUse = {
	api: 'com.alibaba.product:alibaba.photobank.photo.add-1',
	parameters: [
		albumParameter,
		{ name: 'description', type: 'String', field: 'options.description', label: 'Description' },
		{ name: 'drawTxt', type: 'Boolean', field: 'options.drawTxt', label: 'Watermark' },
		site,
	],
	answer: { result: 'image' },
};

function givenName({ read }: Fields): string | undefined {
	const name = read('imageName', 'String', 'Name') as string | undefined;
	if (name && name.length > LONGEST_NAME) {
		throw new InputError(
			`'Name' has ${name.length} characters, and 1688 takes at most ${LONGEST_NAME}`,
			'Give a shorter name.',
		);
	}
	return name;
}

const operation: Operation = {
	resource: 'image',
	operation: 'upload',
	name: 'Upload',
	action: 'Upload an image',
	description:
		'Put a picture into the photo bank (图片空间). Running it again stores the picture once more.',
	effect: 'write',
	fields: [
		albumLocator,
		{
			displayName: 'Input Binary Field',
			name: 'binaryPropertyName',
			type: 'string',
			default: 'data',
			required: true,
			hint: 'The name of the input binary field with the picture',
			description: 'A jpg, jpeg, gif, bmp or png of at most 2 MB',
		},
		{
			displayName: 'Name',
			name: 'imageName',
			type: 'string',
			default: '',
			placeholder: 'e.g. front.jpg',
			description: 'At most 30 characters. When empty, the name of the file is taken.',
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [
				{
					displayName: 'Description',
					name: 'description',
					type: 'string',
					default: '',
					description: 'At most 2000 characters',
				},
				{
					displayName: 'Watermark',
					name: 'drawTxt',
					type: 'boolean',
					default: false,
					description: 'Whether 1688 draws the watermark (水印) of your account on the picture',
				},
			],
		},
	],
	use: photoAdd,
	inputs: givenName,
	steps: async (steps) => {
		const file = await steps.file(image);
		const name = givenName(steps) ?? file.fileName.slice(0, LONGEST_NAME);
		return await steps.records(photoAdd, { name }, 'write', { [image.parameter]: file });
	},
	simplify: simplifyPhoto,
	idOf: ({ id }) => String(id),
};

export default operation;
