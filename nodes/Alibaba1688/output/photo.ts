import type { IDataObject } from 'n8n-workflow';
import { imageUrl } from './image';
import { textOf } from './text';

/** A picture of the photo bank. Products name their images by `path`. */
export function simplifyPhoto(photo: IDataObject): IDataObject {
	return {
		imageId: textOf(photo.id),
		albumId: textOf(photo.albumID),
		name: photo.name,
		url: imageUrl(photo.url),
		path: photo.url,
	};
}

const AUTHORITIES: Readonly<Record<string, string>> = {
	0: 'Private',
	1: 'Public',
	2: 'With Password',
};

/** An album of the photo bank. */
export function simplifyAlbum(album: IDataObject): IDataObject {
	return {
		albumId: textOf(album.albumID),
		name: album.name,
		description: album.description,
		authority: album.authority,
		authorityText: AUTHORITIES[String(album.authority)],
		imageCount: album.imageCount,
	};
}
