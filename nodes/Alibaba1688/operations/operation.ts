import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { Expectation } from '../gateway/envelope';
import type { Paging } from '../gateway/paginate';
import type { Effect } from '../gateway/retry';
import type { WireValue } from '../gateway/serialise';
import type { ParameterType } from '../gateway/typedValue';
import type { Batch } from './batch';
import type { FileField } from './file';
import type { Fields, Steps } from './steps';

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
	/** The records in the payload, where one payload is not one record. */
	readonly records?: (payload: unknown) => IDataObject[];
	/** Fields of the record that repeat a parameter, where the answer says little more than yes. */
	readonly echo?: Readonly<Record<string, string>>;
	/** Present when the API lists: the node then offers Return All and Limit. */
	readonly paging?: Paging;
	/** Present when one call takes many entries: the input items then share calls. */
	readonly batch?: Batch;
	/** A file of the input item that travels with the call. */
	readonly file?: FileField;
	/** What to do about a failure that this API is known for, by 1688's code. */
	readonly advice?: Readonly<Record<string, string>>;
	/** Where the records of this API are simplified in another way than those of its siblings. */
	readonly simplify?: Simplify;
}

/** The value of a field that offers a choice, or of a switch; '' when it is not shown. */
export type Choice = (field: string) => string;

/** An operation whose API depends on a field, such as the perspective of buyer or seller. */
export interface ApiChoice {
	/** The field, or a function of several; its value is a key of `apis`. */
	readonly field: string | ((choice: Choice) => string);
	readonly apis: Readonly<Record<string, ApiUse>>;
}

/** What a person wants to see of a record. */
export interface View {
	/** Names, phones and addresses of people are left out unless this is on. */
	readonly includeContact: boolean;
	/** Reads a field of the item, for what the answer does not repeat, such as the order asked about. */
	readonly read?: ReadField;
}

/** At most ten useful fields of one record, the same ones in every run. */
export type Simplify = (record: IDataObject, view: View) => IDataObject;

/** Another shape of the output, such as one item for each SKU; a choice of Options > Output. */
export interface OutputForm {
	readonly value: string;
	readonly name: string;
	readonly description?: string;
	/** The parts of a record, each with what it needs of the whole. */
	readonly split: (record: IDataObject) => IDataObject[];
	readonly simplify: Simplify;
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
	/** Where the effect depends on what the user chose; `effect` is then the strongest one. */
	readonly effectOf?: (choice: Choice) => Effect;
	/** The fields of this operation; Return All, Limit, Simplify and Options are added where they apply. */
	readonly fields: readonly INodeProperties[];
	/** The API that is called for each item; absent only where the user names it. */
	readonly use?: ApiUse | ApiChoice;
	/** What to do instead of one call of `use`, where it takes several. */
	readonly steps?: (steps: Steps) => Promise<IDataObject[]>;
	/**
	 * Reads what `steps` is going to read, so that a bad value in the last item is found before the first
	 * one is carried out.
	 */
	readonly inputs?: (fields: Fields) => unknown;
	/** Other APIs that `steps` calls. */
	readonly also?: readonly ApiUse[];
	readonly simplify?: Simplify;
	/** What one item of the output is when `outputs` is there, such as `One Item per Order`. */
	readonly wholeOutput?: string;
	readonly outputs?: readonly OutputForm[];
	/** Whether `simplify` knows what to do with `includeContact`; the node then offers the option. */
	readonly hasContact?: boolean;
	/** For calls that change something: the id of what was changed, for reports. */
	readonly idOf?: (result: IDataObject) => string;
	/** For calls that move money or goods: how to find out whether a call was carried out. */
	readonly check?: string;
}

/** The APIs of an operation, those that its steps call included. */
export function usesOf({ use, also = [] }: Operation): ApiUse[] {
	return [...ownUses(use), ...also];
}

function ownUses(use: Operation['use']): ApiUse[] {
	if (!use) return [];
	return 'apis' in use ? Object.values(use.apis) : [use];
}
