import type { IExecuteFunctions } from 'n8n-workflow';
import { InputError } from '../gateway/inputError';
import type { FilePart } from '../gateway/request';
import { imageFormat, type FileField } from '../operations/file';

/**
 * The file that a field of the item names, from its binary data.
 *
 * @throws InputError when it is not there, too large or of another format
 */
export async function readFile(
	context: IExecuteFunctions,
	spec: FileField,
	itemIndex: number,
): Promise<FilePart> {
	const name = String(context.getNodeParameter(spec.field, itemIndex, '')).trim();
	const binary = context.getInputData()[itemIndex]?.binary?.[name];
	if (!binary) {
		throw new InputError(
			`'${spec.label}': this item has no binary field '${name}'`,
			'Put a node before this one that reads or downloads the file, and give the name of its binary field.',
		);
	}
	const data = await context.helpers.getBinaryDataBuffer(itemIndex, name);
	const part = { data, fileName: binary.fileName ?? 'file', mimeType: binary.mimeType };
	checkFile(part, spec);
	return part;
}

/** @throws InputError when a file is empty, too large or of another format than 1688 takes */
export function checkFile({ data }: Pick<FilePart, 'data'>, spec: FileField): void {
	const { label, formats, mostBytes } = spec;
	if (data.length === 0) throw new InputError(`'${label}' is an empty file`, 'Give another file.');
	if (data.length > mostBytes) {
		throw new InputError(
			`'${label}' has ${kilobytes(data.length)}, and 1688 takes at most ${kilobytes(mostBytes)}`,
			'Make the file smaller before this node, e.g. with Edit Image.',
		);
	}
	const format = imageFormat(data);
	if (formats.length > 0 && (format === undefined || !formats.includes(format))) {
		throw new InputError(
			`'${label}' is not an image that 1688 takes here${format ? `: it is ${format}` : ''}`,
			`Give one of: ${formats.join(', ')}.`,
		);
	}
}

function kilobytes(bytes: number): string {
	return `${Math.ceil(bytes / 1024)} KB`;
}
