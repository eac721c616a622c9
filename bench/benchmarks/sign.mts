import { createHmac } from 'node:crypto';
import { signOpenPlatform } from '../../nodes/Alibaba1688/gateway/sign';
import { median, medianRatio, sideBySide, type Row } from '../lib/measure.mts';
import { loadClient } from '../lib/clients.mts';

const PATH = 'param2/1/com.alibaba.product/alibaba.product.get/8888888';
const SECRET = 'sandbox-secret-of-the-seller-app';
const REAL_NAMES = ['productID', 'webSite', 'access_token', '_aop_timestamp', 'pageSize', 'pageNo'];

/** Signing against a bare HMAC over the same bytes, and against the client on npm that installs. */
export default async function sign(): Promise<Row[]> {
	const client = await loadClient();
	return [6, 20].flatMap((count) => {
		const parameters = Object.fromEntries(
			Array.from({ length: count }, (_, index) => [
				REAL_NAMES[index] ?? `parameter${index}`,
				`value ${index * 7919}`,
			]),
		);
		const map = new Map(Object.entries(parameters));
		const pairs = Object.entries(parameters).map(([name, value]) => name + value);
		const message = PATH + pairs.sort().join('');
		if (client.sign(PATH, parameters, SECRET) !== signOpenPlatform(PATH, map, SECRET)) {
			throw new Error('The two signatures differ');
		}
		const times = sideBySide(
			{
				bare: () => createHmac('sha1', SECRET).update(message).digest('hex'),
				own: () => signOpenPlatform(PATH, map, SECRET),
				client: () => client.sign(PATH, parameters, SECRET),
			},
			{ runs: 41, repeats: 5000 },
		);
		const name = `Sign, ${count} parameters`;
		return [
			{ name, value: median(times.own), unit: 'µs' },
			{
				name: `${name}: to a bare HMAC`,
				value: medianRatio(times.own, times.bare),
				unit: '×',
				bound: { atMost: count === 6 ? 2.5 : 6 },
			},
			{
				name: `${name}: to ${client.name}`,
				value: medianRatio(times.own, times.client),
				unit: '×',
				bound: { atMost: 1 },
			},
		];
	});
}
