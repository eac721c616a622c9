import { locatorList } from '../locatorList';

/** The albums of the photo bank, all at once. */
export const searchAlbums = locatorList({
	api: 'com.alibaba.product:alibaba.photobank.album.getList-1',
	parameters: () => ({ webSite: '1688' }),
	expected: { result: 'albumInfos' },
	entries: 'albumInfos',
	entry: ({ name, albumID, imageCount }) => ({
		name: `${String(name)} (${String(imageCount)})`,
		value: String(albumID),
	}),
	filtersHere: true,
	advice: {
		'gw.APIACLDecline':
			"Your app may not list the albums of the photo bank. Choose 'By ID' instead.",
	},
});
