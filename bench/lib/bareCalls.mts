import { setTimeout as delay } from 'node:timers/promises';
import { request } from 'undici';
import { signOpenPlatform } from '../../nodes/Alibaba1688/gateway/sign';
import { sellerApp } from '../../sandbox/gateway/apps.mts';
import type { Target } from './runs.mts';

const API = 'param2/1/com.alibaba.product/alibaba.product.get';

/** Signed Get Product calls without n8n and without the node, so many at the same time. */
export async function bareCalls(target: Target, count: number, atOnce: number): Promise<void> {
	for (let done = 0; done < count; done += atOnce) {
		await Promise.all(Array.from({ length: atOnce }, async () => await bareCall(target)));
	}
}

/** The same, let go at even distances, and again where they are refused, until so many are answered. */
export async function evenBareCalls(
	target: Target,
	count: number,
	spacingMs: number,
): Promise<void> {
	let left = count;
	const underWay = new Set<Promise<void>>();
	let at = performance.now();
	while (left > 0 || underWay.size > 0) {
		if (left === 0) {
			await Promise.race(underWay);
			at = Math.max(at, performance.now());
			continue;
		}
		await delay(Math.max(0, at - performance.now() - 1));
		// Timers are too coarse for the last millisecond.
		while (performance.now() < at);
		at += spacingMs;
		left--;
		const call = bareCall(target).then((isAnswered) => {
			underWay.delete(call);
			if (!isAnswered) left++;
		});
		underWay.add(call);
	}
}

/** @returns whether it was answered, and not refused */
async function bareCall({ gatewayUrl, productIds }: Target): Promise<boolean> {
	const path = `${API}/${sellerApp.appKey}`;
	const parameters = new Map([
		['productID', productIds[0]],
		['webSite', '1688'],
		['access_token', sellerApp.tokens[0].value],
		['_aop_timestamp', String(Date.now())],
	]);
	parameters.set('_aop_signature', signOpenPlatform(path, parameters, sellerApp.appSecret));
	const { statusCode, body } = await request(`${gatewayUrl}/${path}`, {
		method: 'POST',
		headers: { 'content-type': 'application/x-www-form-urlencoded' },
		body: new URLSearchParams([...parameters]).toString(),
	});
	await body.dump();
	return statusCode === 200;
}
