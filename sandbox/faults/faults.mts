/** What goes wrong. */
export type FaultEffect =
	/** An HTTP error, by default with a proxy's HTML page. */
	| {
			kind: 'status';
			status: number;
			retryAfter?: number | string;
			body?: string;
			contentType?: string;
	  }
	/** An HTML page with status 200, as a captive portal or a login redirect gives. */
	| { kind: 'html' }
	/** The first half of the JSON with status 200. */
	| { kind: 'truncated' }
	/** Headers and a part of the body, then the connection breaks. */
	| { kind: 'reset' }
	/** The connection stays open and nothing comes. */
	| { kind: 'silence' }
	/** A body of so many million bytes, 10 unless told. */
	| { kind: 'huge'; megabytes?: number }
	/** Throttling; `gw.QosAppFrequencyLimit` with status 400 unless told. */
	| { kind: 'qos'; code?: string; status?: number }
	/** The token has just expired: HTTP 401. */
	| { kind: 'tokenExpired' }
	/** The same body with HTTP 200. */
	| { kind: 'tokenExpiredIn200' }
	/** The API does its work and the connection is reset before the answer. */
	| { kind: 'loseAnswer' }
	/** A failure in the API's own envelope. */
	| { kind: 'businessError'; code: string; message: string }
	/** Any answer, word for word. */
	| { kind: 'respond'; body: string; status?: number; contentType?: string };

export type FaultKind = FaultEffect['kind'];

/** Which calls a fault hits. Only calls that pass all checks of the gateway count. */
export interface FaultRule {
	/** API id; any API when absent. */
	api?: string;
	/** Business parameters that the call must have, with these values. */
	parameters?: Readonly<Record<string, string>>;
	/** Number of matching calls that pass before the first one is hit; 0 unless told. */
	after?: number;
	/** Number of calls that are hit; 1 unless told. */
	times?: number | 'always';
	/** Whether the business API is run (`after`) or not (`before`); see `defaultPhase`. */
	phase?: FaultPhase;
}

export type FaultPhase = 'before' | 'after';
export type Fault = FaultRule & FaultEffect;

/** A fault that was switched on. */
export interface FaultHandle {
	readonly id: number;
	readonly fault: Fault;
	/** Calls hit so far. */
	readonly hits: number;
	/** Switches the fault off. */
	remove(): void;
}

/** Where a fault strikes when its rule does not say. */
export const defaultPhase: Readonly<Record<FaultKind, FaultPhase>> = {
	status: 'before',
	html: 'before',
	truncated: 'after',
	reset: 'before',
	silence: 'before',
	huge: 'before',
	qos: 'before',
	tokenExpired: 'before',
	tokenExpiredIn200: 'before',
	loseAnswer: 'after',
	businessError: 'before',
	respond: 'before',
};

/** The faults that are switched on. */
export class Faults {
	private switchedOn: SwitchedOnFault[] = [];
	private serial = 0;

	/** @throws Error when there is no such kind of fault, which a typo in JSON may cause. */
	add(fault: Fault): FaultHandle {
		if (!(fault.kind in defaultPhase)) {
			throw new Error(
				`There is no fault of kind ${fault.kind}; known: ${Object.keys(defaultPhase)}`,
			);
		}
		const added = new SwitchedOnFault(++this.serial, fault, () => {
			this.switchedOn = this.switchedOn.filter((other) => other !== added);
		});
		this.switchedOn.push(added);
		return added;
	}

	/**
	 * The fault that hits this call: the earliest added that matches. Every matching fault counts the
	 * call, hit or not.
	 */
	strike(apiId: string, parameters: Readonly<Record<string, string>>): Fault | undefined {
		let struck: SwitchedOnFault | undefined;
		for (const candidate of this.switchedOn) {
			if (candidate.counts(apiId, parameters)) struck ??= candidate;
		}
		if (struck) struck.hits++;
		return struck?.fault;
	}

	clear(): void {
		this.switchedOn = [];
	}
}

class SwitchedOnFault implements FaultHandle {
	hits = 0;
	private seen = 0;

	constructor(
		readonly id: number,
		readonly fault: Fault,
		readonly remove: () => void,
	) {}

	/** Counts a matching call; true when this fault is due to hit it. */
	counts(apiId: string, parameters: Readonly<Record<string, string>>): boolean {
		const { api, parameters: wanted = {}, after = 0, times = 1 } = this.fault;
		if (api !== undefined && api !== apiId) return false;
		for (const name in wanted) if (parameters[name] !== wanted[name]) return false;
		this.seen++;
		return this.seen > after && (times === 'always' || this.hits < times);
	}
}
