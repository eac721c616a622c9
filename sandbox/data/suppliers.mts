import { accounts } from './accounts.mts';
import { createRandom, partSeed } from './random.mts';

/** A shop that the demo buyer distributes goods of. */
export interface Supplier {
	loginId: string;
	userId: number;
	memberId: string;
	/** What search results and product details call `sellerOpenId`. */
	openUid: string;
	companyName: string;
	categoryName: string;
	/** Domain of the shop, such as `shop01.1688.com`. */
	domain: string;
	/** Whether it takes Kuajingbao (跨境宝). */
	kuaJingBao: boolean;
	/** Date as `yyyy-MM-dd HH:mm:ss` in China time. */
	consignCreateTime: string;
	consignStatus: 'normal' | 'aborting';
	/** Offers taken into the buyer's own shops. */
	distributionNum: number;
	/** Orders and amount (fen) of the last 180 days. */
	lastOrder: number;
	lastAmount: number;
}

const cities = ['义乌市', '广州市', '深圳市', '杭州市', '温州市', '泉州市', '汕头市'];
const names = ['恒丰', '鑫源', '美佳', '优品', '华信', '盛世', '锦绣', '百川'];
const trades = [
	['服饰有限公司', '女装'],
	['日用品厂', '日用百货'],
	['电子科技有限公司', '数码、电脑'],
	['五金制品有限公司', '五金、工具'],
	['玩具有限公司', '玩具'],
] as const;

const COUNT = 27;

/** The suppliers of the demo buyer; the first is the demo seller. */
export function createSuppliers(seed: number): Supplier[] {
	return Array.from({ length: COUNT }, (_, index) => createSupplier(seed, index));
}

function createSupplier(seed: number, index: number): Supplier {
	const random = createRandom(partSeed(seed, 7100 + index));
	const [trade, categoryName] = random.pick(trades);
	const number = String(index + 1).padStart(2, '0');
	const userId = 3_611_768_146 + index * 9_973;
	const lastOrder = random.int(0, 40);
	const two = (value: number) => String(value).padStart(2, '0');
	const day = `${random.int(2018, 2025)}-${two(random.int(1, 12))}-${two(random.int(1, 28))}`;
	const time = [random.int(8, 20), random.int(0, 59), random.int(0, 59)].map(two).join(':');
	const supplier: Supplier = {
		loginId: `供应商${number}`,
		userId,
		memberId: `b2b-${userId}`,
		openUid: `BBB${random.hex(32)}`,
		companyName: random.pick(cities) + random.pick(names) + number + trade,
		categoryName,
		domain: `sandbox${number}.1688.com`,
		kuaJingBao: random.chance(0.3),
		consignCreateTime: `${day} ${time}`,
		consignStatus: random.chance(0.9) ? 'normal' : 'aborting',
		distributionNum: random.int(0, 120),
		lastOrder,
		lastAmount: lastOrder * random.int(2_000, 90_000),
	};
	if (index > 0) return supplier;
	const { loginId, memberId, companyName } = accounts.seller;
	const seller = { loginId, memberId, companyName, categoryName: accounts.seller.categoryName };
	return { ...supplier, ...seller, userId: accounts.seller.userId };
}
