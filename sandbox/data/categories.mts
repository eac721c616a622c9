/** A node of the tree of categories. Numbers are plausible, not official. */
export interface Category {
	id: number;
	name: string;
	/** From 1; 1688 has three levels. */
	level: number;
	/** 0 for the first level. */
	parentId: number;
	isLeaf: boolean;
}

type Tree = readonly [id: number, name: string, children?: readonly Tree[]];

const tree: readonly Tree[] = [
	[10166, '女装', [[10170, '裙装', [[1031910, '连衣裙']]]]],
	[10165, '男装', [[10171, '裤装', [[1032031, '休闲裤']]]]],
	[15, '居家日用', [[124190, '收纳整理', [[124190009, '收纳用品']]]]],
	[7, '数码家电', [[1047, '手机通讯', [[1047809, '手机配件']]]]],
	[65, '工业品', [[10331, '手动工具', [[1033023, '五金工具']]]]],
	[1813001, '玩具', [[1813, '益智玩具']]],
];

/** All categories, parents before their children. */
export const categories: readonly Category[] = flatten(tree, 0, 1);

function flatten(nodes: readonly Tree[], parentId: number, level: number): Category[] {
	return nodes.flatMap(([id, name, children = []]) => [
		{ id, name, level, parentId, isLeaf: children.length === 0 },
		...flatten(children, id, level + 1),
	]);
}

export function findCategory(id: string | number): Category | undefined {
	return categories.find((category) => String(category.id) === String(id));
}

/** @param parentId 0 for the first level */
export function childrenOf(parentId: string | number): Category[] {
	return categories.filter((category) => String(category.parentId) === String(parentId));
}

/** The categories from the first level down to this one. */
export function pathTo(category: Category): Category[] {
	const parent = findCategory(category.parentId);
	return parent ? [...pathTo(parent), category] : [category];
}
