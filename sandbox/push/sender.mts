import { Agent, request } from 'undici';
import type { StoredMessage } from '../data/messages.mts';
import { exactStringify } from '../exactJson.mts';
import { openPlatformSignature } from '../gateway/signature.mts';

/** How 1688 pushes, as far as it can be set. */
export interface PushSettings {
	/** Milliseconds before each further try; 1688 is said to send three times more. */
	resendAfterMs: readonly number[];
	/** How long an answer is waited for. */
	timeoutMs: number;
	/** Send `data` as JSON in a text: the documentation's table says so, its sample shows an object. */
	dataAsText: boolean;
}

export const defaultPushSettings: PushSettings = {
	resendAfterMs: [1000, 2000, 4000],
	timeoutMs: 5000,
	dataAsText: false,
};

/** What became of a message. */
export interface Delivery {
	msgId: number;
	/** The HTTP statuses of all tries, 0 where no answer came. */
	statuses: number[];
	delivered: boolean;
}

/** The form that 1688 posts: the message as JSON text, and its signature. */
export function signedForm(text: string, appSecret: string): URLSearchParams {
	const fields = { message: text };
	const _aop_signature = openPlatformSignature('', fields, appSecret);
	return new URLSearchParams({ ...fields, _aop_signature });
}

/** The text of a pushed message; ids beyond 2^53 are bare numbers. */
export function messageText(message: StoredMessage, dataAsText = false): string {
	const { msgId, gmtBorn, data, userInfo, type } = message;
	return exactStringify({
		msgId,
		gmtBorn,
		data: dataAsText ? exactStringify(data) : data,
		userInfo,
		type,
		extraInfo: '',
	});
}

/** Posts messages to the callback address of an app, again where that failed. */
export class PushSender {
	private readonly dispatcher = new Agent();

	async deliver(
		url: string,
		message: StoredMessage,
		appSecret: string,
		{ resendAfterMs, timeoutMs, dataAsText }: PushSettings,
	): Promise<Delivery> {
		const body = signedForm(messageText(message, dataAsText), appSecret).toString();
		const statuses: number[] = [];
		for (const wait of [0, ...resendAfterMs]) {
			if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
			const status = await this.post(url, body, timeoutMs);
			statuses.push(status);
			if (status === 200) return { msgId: message.msgId, statuses, delivered: true };
		}
		return { msgId: message.msgId, statuses, delivered: false };
	}

	close(): Promise<void> {
		return this.dispatcher.destroy();
	}

	private async post(url: string, body: string, timeoutMs: number): Promise<number> {
		try {
			const response = await request(url, {
				method: 'POST',
				headers: { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' },
				body,
				headersTimeout: timeoutMs,
				dispatcher: this.dispatcher,
			});
			await response.body.dump();
			return response.statusCode;
		} catch {
			// No answer is one of the things that happen to a push.
			return 0;
		}
	}
}
