import type { Api } from '../apis/api.mts';
import { jsonAnswer, refusalAnswer, type Answer } from '../gateway/answer.mts';
import { frequencyExceeded, userNotAuthorized } from '../gateway/refusals.mts';
import type { FaultEffect } from './faults.mts';

type WholeAnswer = ReturnType<typeof jsonAnswer>;

/**
 * What a client gets instead of the right answer.
 *
 * @param right the answer of the business API; a stand-in for it when the API was not run.
 */
export function faultAnswer(
	fault: FaultEffect,
	api: Api,
	requestId: string,
	right: WholeAnswer,
): Answer {
	switch (fault.kind) {
		case 'status':
			return statusAnswer(fault);
		case 'html':
			return text(200, 'text/html;charset=UTF-8', page('请登录', 'Please sign in to continue.'));
		case 'truncated':
			return { ...right, text: right.text.slice(0, Math.ceil(right.text.length / 2)) };
		case 'reset':
			return { ...right, delivery: 'partly' };
		case 'silence':
			return { delivery: 'silence' };
		case 'huge':
			return { delivery: 'huge', megabytes: fault.megabytes ?? 10 };
		case 'qos': {
			const { code = frequencyExceeded.code, status = frequencyExceeded.status } = fault;
			return refusalAnswer({ ...frequencyExceeded, code, status }, requestId);
		}
		case 'tokenExpired':
			return refusalAnswer(userNotAuthorized, requestId);
		case 'tokenExpiredIn200':
			return refusalAnswer({ ...userNotAuthorized, status: 200 }, requestId);
		case 'loseAnswer':
			return { delivery: 'reset' };
		case 'businessError':
			return jsonAnswer(200, api.failure(fault.code, fault.message));
		case 'respond':
			return text(fault.status ?? 200, fault.contentType ?? 'application/json', fault.body);
	}
}

/** What is cut short by `truncated` and `reset` when the business API was not run. */
export const unfinishedAnswer = jsonAnswer(200, {
	result: { success: true, message: 'x'.repeat(200) },
	success: true,
});

function statusAnswer(fault: FaultEffect & { kind: 'status' }): WholeAnswer {
	const body = fault.body ?? page(`HTTP ${fault.status}`, 'The server could not answer.');
	const answer = text(fault.status, fault.contentType ?? 'text/html', body);
	if (fault.retryAfter !== undefined) answer.headers['retry-after'] = String(fault.retryAfter);
	return answer;
}

function text(status: number, contentType: string, body: string): WholeAnswer {
	return { delivery: 'whole', status, headers: { 'content-type': contentType }, text: body };
}

function page(title: string, sentence: string): string {
	return `<!DOCTYPE html><html><head><title>${title}</title></head><body>${sentence}</body></html>`;
}
