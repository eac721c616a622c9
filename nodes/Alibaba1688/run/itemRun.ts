import type { IDataObject } from 'n8n-workflow';
import { call, isRecorded, type Answer, type Call } from '../gateway/call';
import { CancelledError } from '../gateway/clock';
import { CallError } from '../gateway/failure';
import { InputError } from '../gateway/inputError';
import { paginate } from '../gateway/paginate';
import { isRecord, valueAt } from '../gateway/path';
import type { FilePart } from '../gateway/request';
import type { Effect } from '../gateway/retry';
import { businessFailure, isRefused } from '../gateway/signs';
import type { FileField } from '../operations/file';
import type { ApiUse, Choice, ReadField } from '../operations/operation';
import type { Files, Given, Steps } from '../operations/steps';
import { checkFile, readFile } from './binary';
import {
	choiceReader,
	chooseApi,
	fieldReader,
	itemParameters,
	setAt,
	type Parameters,
} from './itemParameters';
import type { NodeRun } from './nodeRun';
import { readParameter } from './readParameter';

const NO_FILES: Files = {};
const NOTHING_GIVEN: Given = {};

/** One input item of a run: reads its fields and makes its calls. */
export class ItemRun implements Steps {
	readonly read: ReadField;

	readonly choice: Choice;

	/** Parts that were refused although the call as a whole succeeded. */
	readonly refusals: Error[] = [];

	constructor(
		private readonly run: NodeRun,
		readonly itemIndex: number,
	) {
		this.read = fieldReader(run.context, run.operation, itemIndex);
		this.choice = choiceReader(run.context, itemIndex);
	}

	/** @throws InputError when the fields name none */
	get use(): ApiUse {
		const use = chooseApi(this.run.operation, this.choice);
		if (use) return use;
		throw new InputError('This operation names no API');
	}

	get shared(): Map<string, unknown> {
		return this.run.shared;
	}

	get effect(): Effect {
		return this.run.effectOf(this.itemIndex);
	}

	async call(
		use: ApiUse,
		given: Given = NOTHING_GIVEN,
		effect: Effect = this.effect,
		files: Files = NO_FILES,
	): Promise<Answer> {
		const parameters = this.parameters(use, given);
		const { parts, texts } = await this.filesOf(use);
		for (const [name, text] of Object.entries(texts)) setAt(parameters, name, text);
		const answer = await this.send(use, parameters, effect, { ...parts, ...files });
		if (effect !== 'read' && !use.batch) this.noteDone(answer);
		return answer;
	}

	async records(
		use: ApiUse,
		given: Given = NOTHING_GIVEN,
		effect: Effect = this.effect,
		files: Files = NO_FILES,
	): Promise<IDataObject[]> {
		const answer = await this.call(use, given, effect, files);
		if (answer.kind === 'nothing') return [];
		for (const part of answer.refused) this.refuse(new CallError(businessFailure(part), use.api));
		const records = recordsOf(use, answer.value);
		if (!use.echo) return records;
		const echoed = echoOf(use.echo, this.parameters(use, given));
		return records.map((record) => ({ ...echoed, ...record }));
	}

	isRecorded(use: ApiUse, given: Given = NOTHING_GIVEN): boolean {
		const parameters = this.parameters(use, given);
		return isRecorded(this.run.gateway, {
			api: use.api,
			parameters,
			effect: this.effect,
			expected: use.answer,
			site: this.run.siteOf(this.itemIndex),
		});
	}

	async list(
		use: ApiUse,
		given: Given = NOTHING_GIVEN,
		limit: number = this.limit(),
	): Promise<IDataObject[]> {
		const { paging } = use;
		if (!paging) return (await this.records(use, given, 'read')).slice(0, limit);
		// The fields are the same on every page; reading them evaluates the user's expressions.
		const parameters = this.parameters(use, given);
		const listing = await paginate(
			async (pageParameters) => {
				const page = structuredClone(parameters);
				for (const [path, value] of Object.entries(pageParameters)) setAt(page, path, value);
				const answer = await this.send(use, page, 'read', NO_FILES);
				return answer.kind === 'nothing'
					? { entries: [], body: undefined }
					: { entries: answer.value as unknown[], body: answer.body };
			},
			paging,
			limit,
			this.run.concurrency,
		);
		this.run.noteListing(listing);
		return listing.entries as IDataObject[];
	}

	async file(field: FileField): Promise<FilePart> {
		return await readFile(this.run.context, field, this.itemIndex);
	}

	async download(url: string, field: FileField): Promise<FilePart> {
		const file = await this.run.download(url, field.label);
		checkFile(file, field);
		return file;
	}

	async wait(ms: number): Promise<void> {
		await this.run.wait(ms);
	}

	hint(message: string): void {
		this.run.hint(message);
	}

	refuse(error: Error): void {
		this.refusals.push(error);
	}

	/** The parameters of a call: what the fields say, and what is given instead. */
	parameters(use: ApiUse, given: Given = NOTHING_GIVEN): Parameters {
		const { signatureStyle } = this.run.gateway.settings;
		const parameters = itemParameters(this.read, use, signatureStyle);
		for (const [path, value] of Object.entries(given)) setAt(parameters, path, value);
		return parameters;
	}

	private async send(
		{ api, answer: expected }: ApiUse,
		parameters: Parameters,
		effect: Effect,
		files: Files,
	): Promise<Answer> {
		if (this.run.isOver) throw new CancelledError();
		const request: Call = { api, parameters, files, effect, expected };
		return await call(
			this.run.gateway,
			effect === 'read' ? request : { ...request, site: this.run.siteOf(this.itemIndex) },
		);
	}

	private limit(): number {
		const { context } = this.run;
		if (readParameter(context, 'returnAll', this.itemIndex, false) === true) return Infinity;
		const limit = Number(readParameter(context, 'limit', this.itemIndex, 50));
		if (Number.isInteger(limit) && limit > 0) return limit;
		throw new InputError(`'Limit' is not a whole number above zero: ${limit}`, 'Give e.g. 50.');
	}

	private async filesOf({ file: spec }: ApiUse): Promise<{
		parts: Files;
		texts: Readonly<Record<string, string>>;
	}> {
		if (!spec) return { parts: NO_FILES, texts: {} };
		const part = await this.file(spec);
		return spec.as === 'part'
			? { parts: { [spec.parameter]: part }, texts: {} }
			: { parts: NO_FILES, texts: { [spec.parameter]: part.data.toString('base64') } };
	}

	private noteDone(answer: Answer): void {
		const { idOf } = this.run.operation;
		const id = answer.kind === 'data' && idOf?.(answer.value as IDataObject);
		this.run.noteDone(this.itemIndex, id || '');
	}
}

function recordsOf({ records, answer: { list, entriesAreJudged } }: ApiUse, payload: unknown) {
	if (records) return records(payload);
	const entries = (list ? payload : [payload]) as IDataObject[];
	// An API that only says yes: its whole payload is true.
	const objects = entries.map(
		(entry) => (isRecord(entry) ? entry : { result: entry }) as IDataObject,
	);
	return entriesAreJudged ? objects.filter((entry) => !isRefused(entry)) : objects;
}

function echoOf(echo: Readonly<Record<string, string>>, parameters: Parameters): IDataObject {
	return Object.fromEntries(
		Object.entries(echo).map(([field, path]) => [field, String(valueAt(parameters, path) ?? '')]),
	);
}
