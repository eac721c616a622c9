import { InvalidArgumentError, type Command } from 'commander';
import { request } from 'undici';
import { demoApps, sellerApp } from '../gateway/apps.mts';
import type { Delivery } from './sender.mts';

interface PushOptions {
	to?: string;
	sandbox: string;
	app: string;
	order?: string;
	data?: string;
	member?: string;
	count: number;
	concurrency: number;
	missed?: boolean;
}

/** `sandbox push TOPIC`: makes an event happen in a sandbox that runs, and pushes its message. */
export function addPushCommand(command: Command): void {
	command
		.command('push')
		.description('make an event happen in the sandbox that runs, and push its message')
		.argument('<topic>', 'such as ORDER_BUYER_VIEW_ORDER_PAY')
		.option('--to <url>', 'address of the trigger; kept as the callback address of the app')
		.option('--sandbox <url>', 'the sandbox that runs', 'http://127.0.0.1:16880')
		.option('--app <key>', 'App Key, or seller, or buyer', sellerApp.appKey)
		.option('--order <id>', 'the order that the event is about')
		.option('--data <json>', 'data of the message, instead of what the sandbox would say')
		.option('--member <id>', 'member id of whom the message is about')
		.option('--count <number>', 'number of events', wholeNumber, 1)
		.option('--concurrency <number>', 'messages under way at the same time', wholeNumber, 1)
		.option('--missed', 'keep the message as one that could not be delivered')
		.action(push);
}

async function push(type: string, options: PushOptions, command: Command): Promise<void> {
	const appKey = appKeyOf(options.app);
	const { to, order, data, member, count, concurrency, missed } = options;
	if (to) await post(command, options.sandbox, 'callback', { appKey, url: to });
	const deliveries = (await post(command, options.sandbox, 'push', {
		type,
		appKey,
		count,
		concurrency,
		missed,
		orderId: order,
		dataText: data,
		userInfo: member,
	})) as Delivery[];
	for (const { msgId, statuses, delivered } of deliveries) {
		const tries = statuses.length > 0 ? `answers ${statuses.join(', ')}` : 'not sent';
		console.log(`${msgId} ${delivered ? 'delivered' : 'kept for seven days'} (${tries})`);
	}
}

function appKeyOf(name: string): string {
	const [seller, buyer] = demoApps;
	return { seller: seller.appKey, buyer: buyer.appKey }[name] ?? name;
}

async function post(
	command: Command,
	sandbox: string,
	route: string,
	body: object,
): Promise<unknown> {
	const response = await request(`${sandbox}/_sandbox/${route}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	}).catch(({ code, message }: NodeJS.ErrnoException) => {
		return command.error(
			code === 'ECONNREFUSED'
				? `No sandbox runs at ${sandbox}. Start one with \`npm run sandbox\`, or name another with --sandbox.`
				: `${sandbox}: ${message}`,
		);
	});
	const answer = (await response.body.json()) as { error?: string };
	if (response.statusCode !== 200) command.error(`The sandbox says: ${answer.error}`);
	return answer;
}

function wholeNumber(text: string): number {
	if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError('A whole number is needed.');
	return Number(text);
}
