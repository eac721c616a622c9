import { createHash } from 'node:crypto';
import type { BusinessParameters } from '../apis/api.mts';

/** How often orders were really created: the evidence for or against buying twice. */
export class Creations {
	/** Orders created. */
	total = 0;
	/** Orders created by `outOrderId`. */
	readonly byOutOrderId = new Map<string, number>();
	/** Orders created by API and business parameters; see `parametersKey`. */
	readonly byParameters = new Map<string, number>();

	record(apiId: string, parameters: BusinessParameters): void {
		this.total++;
		const { outOrderId } = parameters;
		if (outOrderId !== undefined) increment(this.byOutOrderId, outOrderId);
		increment(this.byParameters, parametersKey(apiId, parameters));
	}

	/** The greatest number of orders created from the very same parameters; 1 when none was repeated. */
	get mostRepeated(): number {
		return Math.max(0, ...this.byParameters.values());
	}
}

/** A short key for a call's business parameters, whatever their order. */
export function parametersKey(apiId: string, parameters: BusinessParameters): string {
	const hash = createHash('sha1').update(apiId);
	for (const name of Object.keys(parameters).sort()) {
		hash.update(`\n${JSON.stringify([name, parameters[name]])}`);
	}
	return hash.digest('hex');
}

function increment(counts: Map<string, number>, key: string): void {
	counts.set(key, (counts.get(key) ?? 0) + 1);
}
