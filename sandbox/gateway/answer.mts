import { exactStringify } from '../exactJson.mts';
import { refusalBody, type Refusal } from './refusals.mts';

/** What goes back to the client, and how. */
export type Answer =
	/** `whole` as any server would; `partly` breaks the connection in the middle of the body. */
	| { delivery: 'whole' | 'partly'; status: number; headers: Record<string, string>; text: string }
	/** Status 200 and a JSON string of so many million bytes. */
	| { delivery: 'huge'; megabytes: number }
	/** The connection is reset without an answer. */
	| { delivery: 'reset' }
	/** The connection stays open and nothing comes. */
	| { delivery: 'silence' };

const json = { 'content-type': 'application/json;charset=UTF-8' };

/** A body in exact JSON. */
export function jsonAnswer(status: number, body: unknown): Answer & { delivery: 'whole' } {
	return { delivery: 'whole', status, headers: json, text: exactStringify(body) };
}

/** A gateway error. */
export function refusalAnswer(refusal: Refusal, requestId: string) {
	return jsonAnswer(refusal.status, refusalBody(refusal, requestId));
}
