/** A pushed message as 1688 keeps it when it could not be delivered. */
export interface StoredMessage {
	msgId: number;
	/** Epoch ms. */
	gmtBorn: number;
	/** The topic, such as ORDER_BUYER_VIEW_ORDER_PAY. */
	type: string;
	/** Member id of whom it is about. */
	userInfo: string;
	data: unknown;
	appKey: string;
}

/** Which messages are meant; what is absent does not limit it. Times are epoch ms. */
export interface MessageFilter {
	type?: string;
	userInfo?: string;
	from?: number;
	to?: number;
}

const KEPT_MS = 7 * 24 * 60 * 60 * 1000;

/** Messages that could not be pushed, for seven days, per app and not per user. */
export class MessageStore {
	private messages: StoredMessage[] = [];
	private readonly confirmedIds: number[] = [];
	private lastId = 68_891_027_000;

	nextId(): number {
		return ++this.lastId;
	}

	add(message: StoredMessage): void {
		this.messages.push(message);
	}

	/** The messages of an app, oldest first. */
	list(appKey: string, filter: MessageFilter, now: number): StoredMessage[] {
		this.messages = this.messages.filter(({ gmtBorn }) => now - gmtBorn < KEPT_MS);
		const { type, userInfo, from = -Infinity, to = Infinity } = filter;
		return this.messages.filter(
			(message) =>
				message.appKey === appKey &&
				(type === undefined || message.type === type) &&
				(userInfo === undefined || message.userInfo === userInfo) &&
				message.gmtBorn >= from &&
				message.gmtBorn <= to,
		);
	}

	/** Forgets messages; ids that are not there do no harm. */
	confirm(appKey: string, ids: ReadonlySet<number>): void {
		this.messages = this.messages.filter(({ msgId, appKey: owner }) => {
			const isMeant = owner === appKey && ids.has(msgId);
			if (isMeant) this.confirmedIds.push(msgId);
			return !isMeant;
		});
	}

	/** Ids in the order in which they were confirmed, or read with the cursor. */
	get confirmed(): readonly number[] {
		return this.confirmedIds;
	}
}
