import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import { call } from '../Alibaba1688/gateway/call';
import { InputError } from '../Alibaba1688/gateway/inputError';
import { spanParameters, type TimedList } from './lists';
import type { Poll } from './poll';
import { readChanges, type ReadOptions } from './readChanges';
import { beginAt, resume, type CursorState } from './timeCursor';

const MINUTE_MS = 60_000;
const DEFAULT_OVERLAP_MINUTES = 10;
const SAMPLE_SIZE = 3;
const SAMPLE_SPAN_MS = 30 * 24 * 60 * MINUTE_MS;

/**
 * Emits what changed since the last poll. The first one emits nothing: it notes the time, and what lies
 * within the overlap behind it, so that the second does not take that for new.
 */
export async function pollChanges(running: Poll, list: TimedList): Promise<IDataObject[]> {
	const { context, gateway, budget, now, mark } = running;
	const data = context.getWorkflowStaticData('node');
	const key = stateKey(context);
	const state = data[key] as CursorState | undefined;
	const options = readOptions(context);
	const start = state ? resume(state, mark, now) : beginAt(now);
	const found = await readChanges(gateway, budget, list, start, now, options);
	if (!state) {
		const { position } = found;
		data[key] = { mark, current: position, previous: position } satisfies CursorState;
		return [];
	}
	data[key] = { mark, current: found.position, previous: start } satisfies CursorState;
	return found.changes.map(({ entry }) => shown(context, list, entry));
}

/** The latest entries of the last month; the cursor stays where it is. */
export async function sampleChanges(running: Poll, list: TimedList): Promise<IDataObject[]> {
	const { context, gateway, now } = running;
	const { page, size, first, largest } = list.paging;
	const answer = await call(gateway, {
		api: list.api,
		parameters: {
			...spanParameters(list, { from: now - SAMPLE_SPAN_MS, to: now }),
			...readOptions(context).filters,
			[page]: first === 'unknown' ? 0 : first,
			...(size === undefined ? {} : { [size]: largest }),
		},
		effect: 'read',
		expected: list.answer,
	});
	const entries = answer.kind === 'nothing' ? [] : (answer.value as IDataObject[]);
	return entries.slice(0, SAMPLE_SIZE).map((entry) => shown(context, list, entry));
}

function shown(context: IPollFunctions, { simplify }: TimedList, entry: IDataObject): IDataObject {
	if (context.getNodeParameter('simplify', true) !== true || !simplify) return entry;
	const includeContact = context.getNodeParameter('options.includeContact', false) === true;
	return simplify(entry, { includeContact });
}

/** Each kind of event has a position of its own. */
function stateKey(context: IPollFunctions): string {
	const event = String(context.getNodeParameter('event'));
	return `${event} ${String(context.getNodeParameter('perspective', 'buyer'))}`;
}

function readOptions(context: IPollFunctions): ReadOptions {
	const minutes = Number(context.getNodeParameter('options.overlap', DEFAULT_OVERLAP_MINUTES));
	if (!(minutes >= 0)) {
		throw new InputError(`'Overlap' is not a number of minutes: ${minutes}`, 'Give e.g. 10.');
	}
	const orderStatus = String(context.getNodeParameter('options.orderStatus', ''));
	return {
		overlapMs: minutes * MINUTE_MS,
		filters: orderStatus ? { orderStatus } : {},
		history: context.getNodeParameter('options.history', false) === true,
	};
}
