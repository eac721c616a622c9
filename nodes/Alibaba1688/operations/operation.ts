import type { INodeProperties, IDataObject } from 'n8n-workflow';
import type { Expectation } from '../gateway/envelope';
import type { ParameterType } from '../gateway/typedValue';

/**
 * What a call does at 1688. It decides what may be sent again:
 *
 * - `read` changes nothing
 * - `write` changes something that can be looked at and put right
 * - `money` moves money or goods when it is repeated or lost
 */
export type Effect = 'read' | 'write' | 'money';

/** One parameter of an API: its name at 1688, its type there, and where its value comes from. */
export type Parameter = {
	readonly name: string;
	readonly type: ParameterType;
} & (
	| {
			/** Path of the node parameter, such as `productId` or `filters.status`. */
			readonly field: string;
			/** What people call it, for messages; the display name of the field. */
			readonly label: string;
	  }
	| {
			/** Always the same. */
			readonly value: string;
	  }
);

/** An operation of the node, as data. Adding one is adding a file; the registry finds it. */
export interface Operation {
	/** Public names: workflows hold them. */
	readonly resource: string;
	readonly operation: string;
	/** For people: `Get`, `Get a product`, and a sentence. */
	readonly name: string;
	readonly action: string;
	readonly description: string;
	/** `namespace:name-version` */
	readonly api: string;
	readonly effect: Effect;
	readonly fields: readonly INodeProperties[];
	readonly parameters: readonly Parameter[];
	/** What the signature style 'sign' sends instead, where it differs. */
	readonly guideParameters?: readonly Parameter[];
	readonly answer: Expectation;
	/** At most ten useful fields of one record. */
	readonly simplify: (record: IDataObject) => IDataObject;
	/** What to do about a failure that this API is known for, by 1688's code. */
	readonly advice?: Readonly<Record<string, string>>;
}
