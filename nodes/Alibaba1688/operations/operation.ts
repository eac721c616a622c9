import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { Expectation } from '../gateway/envelope';
import type { Paging } from '../gateway/paginate';
import type { Effect } from '../gateway/retry';
import type { WireValue } from '../gateway/serialise';
import type { ParameterType } from '../gateway/typedValue';

/** Reads a field of the node for the item at hand, checked and typed; undefined when it is empty. */
export type ReadField = (field: string, type: ParameterType, label: string) => WireValue;

/** One parameter of an API and where its value comes from. */
export type Parameter = {
	/** The name at 1688; a dot leads into a JSON parameter, as in `offerDetailParam.offerId`. */
	readonly name: string;
} & (
	| {
			/** Path of the node parameter, such as `productId` or `filters.status`. */
			readonly field: string;
			readonly type: ParameterType;
			/** The display name of the field, for messages. */
			readonly label: string;
	  }
	| { /** Always the same. */ readonly constant: WireValue }
	| { /** Made of several fields. */ readonly from: (read: ReadField) => WireValue }
);

/** One API as an operation uses it. */
export interface ApiUse {
	/** `namespace:name-version` */
	readonly api: string;
	readonly parameters: readonly Parameter[];
	/** What the signature style 'sign' sends instead, where it differs. */
	readonly guideParameters?: readonly Parameter[];
	readonly answer: Expectation;
	/** Present when the API lists: the node then offers Return All and Limit. */
	readonly paging?: Paging;
	/** What to do about a failure that this API is known for, by 1688's code. */
	readonly advice?: Readonly<Record<string, string>>;
}

/** An operation whose API depends on a field, such as the perspective of buyer or seller. */
export interface ApiChoice {
	readonly field: string;
	readonly apis: Readonly<Record<string, ApiUse>>;
}

/** An operation of the node, as data. Adding one is adding a file; the registry finds it. */
export interface Operation {
	/** Public names: workflows hold them. */
	readonly resource: string;
	readonly operation: string;
	/** For people: `Get`, `Get a product`, and a sentence. */
	readonly name: string;
	readonly action: string;
	readonly description: string;
	readonly effect: Effect;
	/** The fields of this operation; Return All, Limit, Simplify and Options are added where they apply. */
	readonly fields: readonly INodeProperties[];
	readonly use: ApiUse | ApiChoice;
	/** At most ten useful fields of one record. */
	readonly simplify?: (record: IDataObject) => IDataObject;
	/** For calls that change something: the id of what was changed, for reports. */
	readonly idOf?: (result: IDataObject) => string;
	/** For calls that move money or goods: how to find out whether a call was carried out. */
	readonly check?: string;
}

/** The APIs of an operation. */
export function usesOf({ use }: Operation): ApiUse[] {
	return 'apis' in use ? Object.values(use.apis) : [use];
}
