import type { IDataObject } from 'n8n-workflow';
import { findApi } from '../../catalogue/catalogue';
import { CallError } from '../../gateway/failure';
import { InputError } from '../../gateway/inputError';
import { businessFailure, errorText } from '../../gateway/signs';
import type { Operation } from '../operation';
import type { Steps } from '../steps';
import { answerRecords, asRecord } from './answerRecords';
import { apiIdOf } from './apiId';
import { callFields } from './callFields';
import { callEffect, pagedUse, resultPath, singleUse } from './callSettings';
import { contentOf, fieldsOf } from './givenParameters';

const operation: Operation = {
	resource: 'api',
	operation: 'call',
	name: 'Call',
	action: 'Call an API',
	description:
		'Call any API of the 1688 Open Platform. Some of them spend money or move goods: the catalogue knows which, and an API that it does not have is treated like one of these.',
	effect: 'money',
	effectOf: (choice) => {
		const written = choice('api.value');
		// What is no API is refused before it is sent.
		return isApi(written) ? callEffect(apiIdOf(written), choice('changesSomething')) : 'money';
	},
	fields: callFields,
	inputs: (fields) => fieldsOf(fields, apiIdOf(String(fields.read('api', 'String', 'API')))),
	steps: async (steps) => {
		const id = apiIdOf(String(steps.read('api', 'String', 'API')));
		return steps.choice('pagination') === 'off' ? await single(steps, id) : await paged(steps, id);
	},
	check: 'Find out with an API that only reads, or on 1688.com, whether the call was carried out.',
};

export default operation;

async function single(steps: Steps, id: string): Promise<IDataObject[]> {
	const effect = callEffect(id, steps.choice('changesSomething'));
	const { given, files } = await contentOf(steps, id);
	const answer = await steps.call(singleUse(id), given, effect, files);
	const body = answer.kind === 'data' ? answer.value : undefined;
	const ownPath = resultPath(steps);
	const { records, isWhole } = answerRecords(body, ownPath ?? findApi(id)?.result ?? '');
	// An API that changes something has done so by now: what is missing in its answer is no failure.
	if (isWhole && effect === 'read' && errorText(body)) {
		throw new CallError(businessFailure(body), id);
	}
	if (isWhole && ownPath) {
		steps.hint(`The answer of ${id} has nothing at '${ownPath}'; the whole answer is given`);
	}
	return records;
}

async function paged(steps: Steps, id: string): Promise<IDataObject[]> {
	if (callEffect(id, steps.choice('changesSomething')) !== 'read') {
		throw new InputError(
			`Only calls that change nothing are read page by page, and ${id} may change something`,
			"Switch 'Pagination' off, or say under 'This Call Changes Something' that it does not.",
		);
	}
	const use = pagedUse(id, steps);
	const { page = '', size = '' } = use.paging ?? {};
	const { given } = await contentOf(steps, id, [page, size]);
	return (await steps.list(use, given)).map(asRecord);
}

function isApi(text: string): boolean {
	try {
		apiIdOf(text);
		return true;
	} catch {
		return false;
	}
}
