import type { Account } from '../data/accounts.mts';
import type { SandboxState } from '../data/state.mts';

/** Parameter types as the API catalogue of 1688 spells them. */
export type ParameterType =
	| 'String'
	| 'Integer'
	| 'Long'
	| 'Double'
	| 'Boolean'
	| 'Date'
	| 'String[]'
	| 'Long[]'
	| 'object'
	| 'object[]'
	/** A file part, or base64 text. */
	| 'byte[]';

export interface ApiParameter {
	name: string;
	type: ParameterType;
	required?: boolean;
	/** Members of the JSON object, or of each object of the array, where the catalogue lists them. */
	fields?: readonly ApiParameter[];
}

/** Business parameters as wire text. */
export type BusinessParameters = Readonly<Record<string, string | undefined>>;

/** What a business API gets to work with; the gateway has checked everything before. */
export interface ApiContext {
	/** Required ones are present; all are of their type, unless the sandbox was told not to be strict. */
	parameters: BusinessParameters;
	/** File parts of a multipart body by name. */
	files: Readonly<Record<string, Buffer>>;
	state: SandboxState;
	/** Who the call acts for: the owner of the token, or of a single-user app. */
	account: Account;
	/** The app that calls. */
	appKey: string;
	/** Time of the call, epoch ms. */
	now: number;
}

/** One API of the open platform. */
export interface Api {
	/** `namespace:name-version` as in 1688's documentation. */
	id: string;
	needsAccessToken: boolean;
	/** False only for the rare API that 1688 serves unsigned. */
	needsSignature?: boolean;
	parameters: readonly ApiParameter[];
	/**
	 * Carries the call out and returns the answer's body, with ids beyond 2^53 as bigint.
	 *
	 * @throws BusinessFailure when the call fails in the way 1688's business APIs fail.
	 */
	handle(context: ApiContext): unknown;
	/** The envelope in which this API reports a failure, always with HTTP 200. */
	failure(code: string, message: string): unknown;
}

/** A call that reached the business API and failed there. */
export class BusinessFailure {
	constructor(
		readonly code: string,
		readonly message: string,
	) {}
}
