import type { IDataObject } from 'n8n-workflow';
import type { Answer } from '../gateway/call';
import type { FilePart } from '../gateway/request';
import type { Effect } from '../gateway/retry';
import type { WireValue } from '../gateway/serialise';
import type { FileField } from './file';
import type { ApiUse, Choice, ReadField } from './operation';

/** Values by parameter name; a dot leads into a JSON parameter. They replace what the fields say. */
export type Given = Readonly<Record<string, WireValue>>;

/** The fields of the node for one input item. */
export interface Fields {
	readonly read: ReadField;
	readonly choice: Choice;
	/** Says something about the run beside its output. */
	hint(message: string): void;
}

/** What an operation of several calls can do for one input item. */
export interface Steps extends Fields {
	readonly itemIndex: number;
	/** The API that `use` of the operation names for this item. */
	readonly use: ApiUse;
	/** What the items of this run share, such as what was already ordered in it. */
	readonly shared: Map<string, unknown>;
	/**
	 * One call. Its parameters are those of the API's fields and those given.
	 *
	 * @param effect that of the operation, unless this step only reads
	 * @throws CallError when it did not succeed
	 */
	call(use: ApiUse, given?: Given, effect?: Effect, files?: Files): Promise<Answer>;
	/** The records of one call, as `records` or the payload say. */
	records(use: ApiUse, given?: Given, effect?: Effect, files?: Files): Promise<IDataObject[]>;
	/** Whether this process made the very same call before, in an earlier try of this execution. */
	isRecorded(use: ApiUse, given?: Given): boolean;
	/** The entries of a list, up to a number. */
	list(use: ApiUse, given?: Given, limit?: number): Promise<IDataObject[]>;
	/** The file that a field names, checked. */
	file(field: FileField): Promise<FilePart>;
	/** Fetches a picture from the web through n8n's own helper, checked like a file. */
	download(url: string, field: FileField): Promise<FilePart>;
	/** @throws CancelledError at once when the execution is stopped */
	wait(ms: number): Promise<void>;
	/** Reports a part of this item that was refused; the parts that succeeded are still put out. */
	refuse(error: Error): void;
}

export type Files = Readonly<Record<string, FilePart>>;
