import {
	sleep,
	type IDataObject,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';
import { readAppSecret } from '../Alibaba1688/run/appSecret';
import { openGateway } from '../Alibaba1688/run/gateway';
import { eventsOf, isWanted, listOf } from '../Alibaba1688/message/event';
import { addSubjects } from './lookup';
import { readMessage, type Message } from '../Alibaba1688/message/message';
import { Newest, type Family } from './newest';
import { Repeats, type Reply } from './repeats';
import { sampleMessage } from './samples';
import { verifyPush, type Verified } from './verify';

/** The webhook that only answers; 1688's console and people look with a GET whether it is there. */
export const LOOK = 'setup';

/** How long a repeat waits to learn whether n8n could store the delivery before it. */
const LONGEST_WAIT_MS = 15_000;
const LOOK_AGAIN_MS = 20;

/** One memory in the process: a node that is gone leaves nothing that is not forgotten in time. */
const repeats = new Repeats(50_000);
const newest = new Newest(50_000);

/**
 * Answers a request to the address of the trigger. It never throws: n8n would make a failed execution
 * of whatever a stranger sends.
 */
export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	try {
		if (context.getWebhookName() === LOOK) return look(context);
		const body = rawBody(context);
		if (body?.length === 0) return {};
		const verified = verifyPush(body, await readAppSecret(context));
		if (!verified) return refuse(context, 401, 'The signature does not match');
		return await accept(context, verified);
	} catch (error) {
		context.logger.error(`A message of 1688 was not taken: ${(error as Error).message}`);
		// 1688 sends it again, and keeps it for seven days.
		return refuse(context, 503, 'The message was not taken');
	}
}

/** A GET starts nothing; while the editor listens it may ask for a sample of a topic. */
function look(context: IWebhookFunctions): IWebhookResponseData {
	const { sample } = context.getQueryData() as IDataObject;
	if (context.getMode() !== 'manual' || typeof sample !== 'string') return {};
	return started(eventsOf(sampleMessage(sample), readStyle(context)));
}

async function accept(
	context: IWebhookFunctions,
	{ text, signature }: Verified,
): Promise<IWebhookResponseData> {
	const message = readMessage(text);
	if (!isWanted(message, readWanted(context))) return {};

	const isTest = context.getMode() === 'manual';
	const owner = `${context.getWorkflow().id} ${context.getNode().id}`;
	// Whoever builds a workflow sends the same message again and again.
	const key = `${owner} ${message.id || signature}`;
	const claim = isTest ? 'first' : await claimed(key, context.getResponseObject() as Reply);
	if (claim === 'repeat') return {};
	if (claim === 'wait') return refuse(context, 503, 'The same message is being stored');
	if (!isTest && newest.isOutdated(owner, message, readFamilies(context))) return {};
	let events: IDataObject[] | undefined;
	try {
		events = await toEvents(context, message);
		return started(events);
	} finally {
		if (!events && !isTest) repeats.release(key);
	}
}

/** Waits while the same message is on its way to n8n's database. */
async function claimed(key: string, reply: Reply) {
	let claim = repeats.claim(key, reply);
	for (let waited = 0; claim === 'wait' && waited < LONGEST_WAIT_MS; waited += LOOK_AGAIN_MS) {
		await sleep(LOOK_AGAIN_MS);
		claim = repeats.claim(key, reply);
	}
	return claim;
}

async function toEvents(context: IWebhookFunctions, message: Message): Promise<IDataObject[]> {
	const style = readStyle(context);
	const events = eventsOf(message, style);
	if (context.getNodeParameter('options.lookUp', false) !== true) return events;
	const open = async () => await openGateway(context, { maxConcurrency: 5 });
	const language = String(context.getNodeParameter('options.language', 'en'));
	return await addSubjects(open, events, { simplify: style.simplify, language });
}

function started(events: readonly IDataObject[]): IWebhookResponseData {
	return { workflowData: [events.map((json) => ({ json }))] };
}

function refuse(context: IWebhookFunctions, status: number, reason: string): IWebhookResponseData {
	context.getResponseObject().status(status).send(reason).end();
	return { noWebhookResponse: true };
}

/** n8n reads the body before the node runs; of a multipart form it keeps no bytes. */
function rawBody(context: IWebhookFunctions): Buffer | undefined {
	return context.getRequestObject().rawBody as Buffer | undefined;
}

function readWanted(context: IWebhookFunctions) {
	const chosen = context.getNodeParameter('topics', []) as string[];
	return {
		topics: [...chosen, ...listOf(context.getNodeParameter('otherTopics', ''))],
		memberIds: listOf(context.getNodeParameter('options.memberIds', '')),
	};
}

function readStyle(context: IWebhookFunctions) {
	return {
		simplify: context.getNodeParameter('simplify', true) === true,
		splitBatches: context.getNodeParameter('options.splitBatches', false) === true,
	};
}

function readFamilies(context: IWebhookFunctions): Family[] {
	return context.getNodeParameter('options.dropOutdated', []) as Family[];
}
