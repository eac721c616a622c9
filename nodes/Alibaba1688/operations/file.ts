/** A file that an operation takes from the binary data of an input item. */
export interface FileField {
	/** The parameter at 1688; for base64 a dot leads into a JSON parameter. */
	readonly parameter: string;
	/** The node parameter that names the binary field. */
	readonly field: string;
	/** Its display name, for messages. */
	readonly label: string;
	/** A part of a multipart form, left out of the signature, or base64 text. */
	readonly as: 'part' | 'base64';
	/** Image formats that 1688 takes, such as `jpg`; empty for any. */
	readonly formats: readonly ImageFormat[];
	readonly mostBytes: number;
}

export type ImageFormat = 'jpg' | 'png' | 'gif' | 'bmp' | 'webp';

/** The first bytes of each format, `?` for any byte: names and MIME types are often wrong. */
const BEGINNINGS: Readonly<Record<ImageFormat, string>> = {
	jpg: 'ffd8ff',
	png: '89504e470d0a1a0a',
	gif: '47494638',
	bmp: '424d',
	webp: '52494646????????57454250',
};

/** The format of an image by its content. */
export function imageFormat(data: Buffer): ImageFormat | undefined {
	const hex = data.subarray(0, 12).toString('hex');
	const formats = Object.keys(BEGINNINGS) as ImageFormat[];
	return formats.find((format) =>
		[...BEGINNINGS[format]].every((digit, place) => digit === '?' || hex[place] === digit),
	);
}
