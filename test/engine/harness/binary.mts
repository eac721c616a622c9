import type { IBinaryKeyData } from 'n8n-workflow';

/** The smallest pictures of their formats. */
const pictures = {
	gif: 'R0lGODlhAQABAAAAACwAAAAAAQABAAAC',
	jpg: '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
	png: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
} as const;

const mimeTypes = { gif: 'image/gif', jpg: 'image/jpeg', png: 'image/png' } as const;

/** A picture in the binary field `data` of an item, as n8n keeps small files. */
export function picture(format: keyof typeof pictures = 'jpg', field = 'data'): IBinaryKeyData {
	return {
		[field]: {
			data: pictures[format],
			mimeType: mimeTypes[format],
			fileName: `picture.${format}`,
			fileExtension: format,
		},
	};
}

/** Any file in the binary field `data` of an item. */
export function file(content: Buffer, fileName: string, mimeType: string): IBinaryKeyData {
	return { data: { data: content.toString('base64'), mimeType, fileName } };
}
