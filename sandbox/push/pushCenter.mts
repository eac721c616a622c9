import type { StoredMessage } from '../data/messages.mts';
import type { SandboxState } from '../data/state.mts';
import type { AppRegistry } from '../gateway/registry.mts';
import { happen } from './events.mts';
import { defaultPushSettings, PushSender, type Delivery, type PushSettings } from './sender.mts';

/** A message to be pushed. */
export interface PushOrder {
	/** The topic, such as ORDER_BUYER_VIEW_ORDER_PAY. */
	type: string;
	appKey: string;
	/** How many messages, each of an event of its own. */
	count?: number;
	/** The order that the event is about. */
	orderId?: bigint;
	/** Instead of what the sandbox would say. */
	data?: unknown;
	userInfo?: string;
	/** Where to, instead of the callback address of the app. */
	url?: string;
	/** Keep the message as one that could not be delivered, without trying. */
	missed?: boolean;
	/** Messages under way at the same time. */
	concurrency?: number;
}

export interface PushParts {
	apps: AppRegistry;
	state: () => SandboxState;
	/** Epoch ms. */
	now: () => number;
}

/** The message service of the open platform: it pushes what happens and keeps what did not arrive. */
export class PushCenter {
	/** May be changed while the sandbox runs. */
	settings: PushSettings = { ...defaultPushSettings };

	private readonly callbacks = new Map<string, string>();
	private readonly sender = new PushSender();

	constructor(private readonly parts: PushParts) {}

	/** Sets the one address of an app, as a person does in the console. */
	setCallback(appKey: string, url: string): void {
		this.callbacks.set(appKey, url);
	}

	/**
	 * Makes an event happen and pushes its message; what cannot be delivered is kept for seven days, and
	 * so is what has no address to go to.
	 *
	 * @returns what became of each message, in the order of the events
	 * @throws Error when no app has this key, or there is no such order
	 */
	async push(order: PushOrder): Promise<Delivery[]> {
		const messages = Array.from({ length: order.count ?? 1 }, () => this.newMessage(order));
		const deliveries: Delivery[] = [];
		let next = 0;
		const worker = async () => {
			for (let index = next++; index < messages.length; index = next++) {
				deliveries[index] = await this.deliver(messages[index], order);
			}
		};
		await Promise.all(Array.from({ length: order.concurrency ?? 1 }, worker));
		return deliveries;
	}

	reset(): void {
		this.callbacks.clear();
		this.settings = { ...defaultPushSettings };
	}

	close(): Promise<void> {
		return this.sender.close();
	}

	private newMessage({ type, appKey, orderId, data, userInfo }: PushOrder): StoredMessage {
		const { state, now } = this.parts;
		const gmtBorn = now();
		const event = data === undefined ? happen(type, state(), gmtBorn, orderId) : undefined;
		return {
			msgId: state().messages.nextId(),
			gmtBorn,
			type,
			userInfo: userInfo ?? event?.userInfo ?? '',
			data: event ? event.data : data,
			appKey,
		};
	}

	private async deliver(message: StoredMessage, { url, missed }: PushOrder): Promise<Delivery> {
		const { apps, state } = this.parts;
		const registered = apps.find(message.appKey);
		if (!registered) throw new Error(`The sandbox has no app with the App Key ${message.appKey}`);
		const address = url ?? this.callbacks.get(message.appKey);
		const delivery =
			missed || !address
				? { msgId: message.msgId, statuses: [], delivered: false }
				: await this.sender.deliver(address, message, registered.app.appSecret, this.settings);
		if (!delivery.delivered) state().messages.add(message);
		return delivery;
	}
}
