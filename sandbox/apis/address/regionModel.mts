import { regionsIn, type Region } from '../../data/regions.mts';

/** A place as 1688 shows it: with the codes of the places in it. */
export function regionModel(region: Region) {
	const children = regionsIn(region.code).map(({ code }) => code);
	return { ...region, parentCode: region.parentCode || undefined, children };
}
