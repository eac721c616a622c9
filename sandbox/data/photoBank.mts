import { createRandom, partSeed } from './random.mts';

/** An album of the photo bank with the field names of 1688's answers. */
export interface Album {
	albumID: number;
	name: string;
	description: string;
	/** 0 private, 1 public, 2 with a password. */
	authority: number;
	imageCount: number;
	/** `CUSTOM` for albums that a person made; `MY`, `OFF` and others are those of the system. */
	albumType: string;
}

/** A picture with the field names of 1688's answers. */
export interface Photo {
	id: number;
	albumID: number;
	name: string;
	/** Relative path, as 1688 sends it. */
	url: string;
}

const MAIN_PICTURES = 70;

/** The photo bank (图片空间) of the demo seller. */
export class PhotoBank {
	readonly albums: Album[] = [];
	/** By picture ID, in the order of upload. */
	readonly photos = new Map<number, Photo>();
	private readonly random;
	private nextAlbum = 218_640_001;
	private nextPhoto = 9_143_909_122;

	constructor(seed: number) {
		this.random = createRandom(partSeed(seed, 7001));
		const main = this.addAlbum('产品主图', '', 1);
		this.addAlbum('详情页图片', '商品详情', 0);
		this.addAlbum('已下架', '', 0, 'OFF');
		for (let i = 1; i <= MAIN_PICTURES; i++) this.addPhoto(main.albumID, `主图${i}.jpg`, 'jpg');
	}

	album(albumID: string | undefined): Album | undefined {
		return this.albums.find((album) => String(album.albumID) === albumID);
	}

	addAlbum(name: string, description: string, authority: number, albumType = 'CUSTOM'): Album {
		const albumID = this.nextAlbum++;
		const album = { albumID, name, description, authority, imageCount: 0, albumType };
		this.albums.push(album);
		return album;
	}

	/** @returns the pictures of an album, latest first; the order is not documented. */
	photosOf(albumID: number): Photo[] {
		return [...this.photos.values()].filter((photo) => photo.albumID === albumID).reverse();
	}

	addPhoto(albumID: number, name: string, extension: string): Photo {
		const id = this.nextPhoto++;
		const folders = [this.random.int(2014, 2026), this.random.int(100, 999)].join('/');
		const url = `img/ibank/${folders}/${String(id).slice(-3)}/${id}_1606139362.${extension}`;
		const photo = { id, albumID, name, url };
		this.photos.set(id, photo);
		this.albumOf(photo).imageCount++;
		return photo;
	}

	/** @returns false when there is no such picture */
	deletePhoto(id: number): boolean {
		const photo = this.photos.get(id);
		if (!photo) return false;
		this.albumOf(photo).imageCount--;
		return this.photos.delete(id);
	}

	private albumOf({ albumID }: Photo): Album {
		return this.albums.find((album) => album.albumID === albumID)!;
	}
}
