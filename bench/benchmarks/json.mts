import jsonBigint from 'json-bigint';
import { parse as parseLossless } from 'lossless-json';
import { exactStringify } from '../../sandbox/exactJson.mts';
import { orderModel } from '../../sandbox/data/orders.mts';
import { createState } from '../../sandbox/data/state.mts';
import { defaultOptions } from '../../sandbox/options.mts';
import { parseExact } from '../../nodes/Alibaba1688/gateway/json';
import { median, medianRatio, sideBySide, type Row } from '../lib/measure.mts';

const MEGABYTE = 1_000_000;

/** Exact JSON of a page of orders, with and without long integers. */
export default async function json(): Promise<Row[]> {
	const withLong = orderPage(MEGABYTE);
	const withoutLong = withLong.replace(/\d{16,}/g, (digits) => digits.slice(0, 12));
	const bigint = jsonBigint({ storeAsString: true });
	const version = `Node ${process.versions.node.split('.')[0]}`;
	const long = sideBySide(
		{
			native: () => JSON.parse(withLong) as unknown,
			own: () => parseExact(withLong),
			lossless: () => parseLossless(withLong),
			bigint: () => bigint.parse(withLong) as unknown,
		},
		{ runs: 41, repeats: 1 },
	);
	const short = sideBySide(
		{
			native: () => JSON.parse(withoutLong) as unknown,
			own: () => parseExact(withoutLong),
		},
		{ runs: 41, repeats: 1 },
	);
	const name = `Exact JSON, ${version}, ${(withLong.length / MEGABYTE).toFixed(1)} M characters`;
	return [
		{ name, value: median(long.own) / 1000, unit: 'ms' },
		{
			name: `${name}: to JSON.parse, long integers`,
			value: medianRatio(long.own, long.native),
			unit: '×',
			bound: { atMost: 2.5 },
		},
		{
			name: `${name}: to JSON.parse, none`,
			value: medianRatio(short.own, short.native),
			unit: '×',
			bound: { atMost: 1.2 },
		},
		{
			name: `${name}: lossless-json to it`,
			value: medianRatio(long.lossless, long.own),
			unit: '×',
			bound: { atLeast: 3 },
		},
		{
			name: `${name}: json-bigint to it`,
			value: medianRatio(long.bigint, long.own),
			unit: '×',
			bound: { atLeast: 1.5 },
		},
	];
}

/** An order list as the sandbox sends it, of about so many characters. */
function orderPage(characters: number): string {
	const { orders } = createState({ ...defaultOptions, orders: 100_000 });
	const parts: string[] = [];
	for (let index = 0, length = 0; length < characters; index++) {
		const [order] = orders.list({}, index, 1).orders;
		const text = exactStringify(orderModel(order));
		parts.push(text);
		length += text.length;
	}
	// As it comes from the network: in one piece, where a text put together is a tree of its parts.
	return Buffer.from(`{"result":[${parts.join(',')}],"totalRecord":100000}`).toString();
}
