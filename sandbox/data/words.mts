/** A line of goods that the demo seller carries, and the words its titles and SKUs are made of. */
export interface GoodsLine {
	categoryID: number;
	categoryName: string;
	unit: string;
	/** First words of a title. */
	openings: readonly string[];
	materials: readonly string[];
	nouns: readonly string[];
	/** Last words of a title. */
	closings: readonly string[];
	colors: readonly string[];
	/** Name of the second SKU attribute, 1688's word for it, and its values. */
	sizeName: string;
	sizes: readonly string[];
	/** Price of one piece in fen, from and to. */
	priceFen: readonly [number, number];
}

const clothColors = ['黑色', '白色', '灰色', '深灰色', '卡其色', '酒红色', '藏青色', '杏色'];
const plainColors = ['黑色', '白色', '透明', '蓝色', '粉色', '绿色'];

/** Category numbers are plausible, not official. */
export const goodsLines: readonly GoodsLine[] = [
	{
		categoryID: 1031910,
		categoryName: '连衣裙',
		unit: '件',
		openings: ['2026春季新款', '夏季韩版', '法式复古', '高端气质', '小众设计感'],
		materials: ['雪纺', '亚麻', '纯棉', '真丝', '针织'],
		nouns: ['连衣裙', '衬衫裙', '吊带裙', '半身裙'],
		closings: ['女装', '女收腰显瘦', '女宽松', '女中长款'],
		colors: clothColors,
		sizeName: '尺码',
		sizes: ['S', 'M', 'L', 'XL', '2XL', '3XL'],
		priceFen: [2900, 12900],
	},
	{
		categoryID: 1032031,
		categoryName: '休闲裤',
		unit: '条',
		openings: ['夏季薄款', '秋冬加绒', '美式复古', '工装风'],
		materials: ['亚麻', '纯棉', '牛仔', '冰丝'],
		nouns: ['九分裤', '阔腿裤', '束脚裤', '休闲短裤'],
		closings: ['男', '男女同款', '宽松大码', '直筒'],
		colors: clothColors,
		sizeName: '尺码',
		sizes: ['M', 'L', 'XL', '2XL', '3XL', '4XL'],
		priceFen: [1990, 8900],
	},
	{
		categoryID: 124190009,
		categoryName: '收纳用品',
		unit: '个',
		openings: ['北欧风', '家用', '日式简约', '大容量'],
		materials: ['塑料', '布艺', '藤编', '不锈钢'],
		nouns: ['收纳箱', '收纳盒', '置物架', '抽屉分隔板'],
		closings: ['可折叠', '带盖', '卧室整理', '工厂直销'],
		colors: plainColors,
		sizeName: '规格',
		sizes: ['小号', '中号', '大号', '特大号'],
		priceFen: [350, 4500],
	},
	{
		categoryID: 1047809,
		categoryName: '手机配件',
		unit: '个',
		openings: ['跨境爆款', '适用苹果', '2026新款', '私模'],
		materials: ['硅胶', '铝合金', '磁吸', '透明'],
		nouns: ['手机壳', '手机支架', '数据线', '无线充电器'],
		closings: ['防摔', '批发', '支持定制', '一件代发'],
		colors: plainColors,
		sizeName: '型号',
		sizes: ['标准版', '加强版', '旗舰版'],
		priceFen: [180, 3900],
	},
	{
		categoryID: 1033023,
		categoryName: '五金工具',
		unit: '套',
		openings: ['多功能', '工业级', '家用', '加厚'],
		materials: ['铬钒钢', '碳钢', '不锈钢', '铝合金'],
		nouns: ['螺丝刀套装', '活动扳手', '卷尺', '电工钳'],
		closings: ['五金工具', '厂家批发', '可贴牌', '耐用防锈'],
		colors: ['红黑', '黄黑', '银色'],
		sizeName: '规格',
		sizes: ['6寸', '8寸', '10寸', '12寸'],
		priceFen: [450, 9900],
	},
	{
		categoryID: 1813,
		categoryName: '益智玩具',
		unit: '盒',
		openings: ['儿童早教', '亲子互动', '网红爆款', '幼儿园'],
		materials: ['木质', 'ABS塑料', '毛绒', '磁力'],
		nouns: ['积木', '拼图', '玩偶', '拼装小车'],
		closings: ['益智玩具', '生日礼物', '礼盒装', '跨境批发'],
		colors: ['蓝色', '粉色', '混色', '黄色'],
		sizeName: '规格',
		sizes: ['50片', '100片', '200片'],
		priceFen: [590, 6800],
	},
];
