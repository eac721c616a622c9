import { BusinessFailure, type Api } from '../apis/api.mts';
import type { Account } from '../data/accounts.mts';
import type { SandboxState } from '../data/state.mts';
import { faultAnswer, unfinishedAnswer } from '../faults/answers.mts';
import { defaultPhase, type Faults } from '../faults/faults.mts';
import { isTokenRequest, tokenAnswer, tokenApi } from '../oauth/tokenEndpoints.mts';
import type { TokenOffice } from '../oauth/tokenOffice.mts';
import { Admission, type AdmissionParts } from './admission.mts';
import { jsonAnswer, refusalAnswer, type Answer } from './answer.mts';
import type { CallLog, CallRecord } from './calls.mts';
import type { RequestParameters } from './parameters.mts';
import type { Refusal } from './refusals.mts';

/** One HTTP request, as far as the gateway cares. */
export interface GatewayRequest {
	httpMethod: string;
	/** Path without query, still percent-encoded. */
	path: string;
	parameters: RequestParameters;
}

export interface GatewayParts extends AdmissionParts {
	calls: CallLog;
	faults: Faults;
	state: () => SandboxState;
	office: TokenOffice;
}

type WholeAnswer = ReturnType<typeof jsonAnswer>;

/** Checks a request in the order of the real gateway, runs the business API and records the call. */
export class Gateway {
	private readonly admission: Admission;

	constructor(private readonly parts: GatewayParts) {
		this.admission = new Admission(parts);
	}

	answer(request: GatewayRequest): { answer: Answer; call: CallRecord } {
		const call = this.newRecord(request);
		const answer = isTokenRequest(request, call)
			? this.giveToken(request, call)
			: this.answerApi(request, call);
		call.status = 'status' in answer ? answer.status : answer.delivery === 'huge' ? 200 : 0;
		this.parts.calls.add(call);
		return { answer, call };
	}

	private answerApi(request: GatewayRequest, call: CallRecord): Answer {
		const admitted = this.admission.admit(request, call);
		if ('code' in admitted) return this.refuse(admitted, call);
		const { api, account } = admitted;
		return this.struck(api, call, () => this.handle(api, account, call, request.parameters.files));
	}

	private giveToken(request: GatewayRequest, call: CallRecord): Answer {
		const { apps, office } = this.parts;
		return this.struck(tokenApi(call.apiId), call, () => tokenAnswer(apps, office, request, call));
	}

	private newRecord({ httpMethod, parameters }: GatewayRequest): CallRecord {
		return {
			requestId: this.parts.calls.nextRequestId(),
			apiId: '',
			appKey: '',
			httpMethod,
			parameters: {},
			sentIn: parameters.places,
			unknownParameters: [],
			token: 'none',
			time: performance.timeOrigin + performance.now(),
			reached: false,
			status: 0,
			outcome: 'ok',
		};
	}

	private refuse(refusal: Refusal, call: CallRecord): Answer {
		call.outcome = refusal.code;
		return refusalAnswer(refusal, call.requestId);
	}

	/** The answer of an API, unless a fault is due. */
	private struck(api: Api, call: CallRecord, handle: () => WholeAnswer): Answer {
		const fault = this.parts.faults.strike(api.id, call.parameters);
		const runsApi = !fault || (fault.phase ?? defaultPhase[fault.kind]) === 'after';
		const answer = runsApi ? handle() : unfinishedAnswer;
		if (!fault) return answer;
		call.outcome = `fault:${fault.kind}`;
		return faultAnswer(fault, api, call.requestId, answer);
	}

	private handle(api: Api, account: Account, call: CallRecord, files: RequestParameters['files']) {
		call.reached = true;
		try {
			const { parameters } = call;
			const context = {
				parameters,
				files,
				account,
				appKey: call.appKey,
				state: this.parts.state(),
				now: this.parts.now(),
			};
			return jsonAnswer(200, api.handle(context));
		} catch (error) {
			if (!(error instanceof BusinessFailure)) throw error;
			call.outcome = `business:${error.code}`;
			return jsonAnswer(200, api.failure(error.code, error.message));
		}
	}
}
