import { findApi } from './catalogue';

/** The solutions (解决方案) whose lists of APIs are public, by the key in their addresses. */
const NAMES: Readonly<Record<string, string>> = {
	'1703167397970': '跨境大客户寻源通解决方案',
	'1668600046917': '新版商品管理',
};

/**
 * The solutions that are known to contain an API, in words for people; empty where no public list has
 * it, which does not mean that none contains it.
 *
 * @param api `namespace:name-version`
 */
export function solutionsWith(api: string): string[] {
	const keys = findApi(api)?.solutions ?? [];
	return keys.map((key) => {
		const address = `https://open.1688.com/solution/detail?key=${key}`;
		return NAMES[key] ? `${NAMES[key]} (${address})` : address;
	});
}
