import type { IDataObject } from 'n8n-workflow';

/** What came of an input item, or of several that shared a call. */
export type Outcome = { readonly items: readonly number[] } & (
	| { readonly record: IDataObject }
	| { readonly error: unknown }
);

/** A piece of work that is done as a whole: one input item, or one call for several of them. */
export interface Unit {
	/** The input items that it is for; each of them fails when it fails. */
	readonly items: readonly number[];
	readonly run: () => Promise<Outcome[]>;
}
