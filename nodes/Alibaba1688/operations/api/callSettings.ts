import { findApi } from '../../catalogue/catalogue';
import { InputError } from '../../gateway/inputError';
import type { Expectation } from '../../gateway/envelope';
import type { Paging } from '../../gateway/paginate';
import type { Effect } from '../../gateway/retry';
import type { ApiUse } from '../operation';
import type { Steps } from '../steps';
import { USUAL_PAGE_SIZE } from './parameterFields';

/**
 * What a call does. An API that the catalogue does not have is taken for one that moves money, and
 * one that moves money is never taken for less.
 *
 * @param changes `catalogue`, `yes` or `no`, as the user chose
 */
export function callEffect(id: string, changes: string): Effect {
	const documented = findApi(id)?.effect;
	if (documented === 'money') return 'money';
	if (changes === 'no') return 'read';
	if (changes === 'yes') return documented === 'write' ? 'write' : 'money';
	return documented ?? 'money';
}

/** A call for which the whole answer is the payload: paths are looked up when it has succeeded. */
export function singleUse(id: string): ApiUse {
	const answer: Expectation = { result: '', provenBy: findApi(id)?.provenBy };
	return { api: id, parameters: [], answer };
}

/**
 * A list that is read page by page.
 *
 * @throws InputError when neither the catalogue nor the user says how it pages
 */
export function pagedUse(id: string, steps: Steps): ApiUse {
	const { list, total, ...paging } =
		steps.choice('pagination') === 'catalogue' ? documentedPaging(id, steps) : ownPaging(steps);
	return {
		api: id,
		parameters: [],
		answer: { result: list, list: { total } },
		paging: { ...paging, total },
	};
}

type PagedList = Paging & { readonly list: string };

function documentedPaging(id: string, steps: Steps): PagedList {
	const documented = findApi(id)?.paging;
	if (!documented) {
		throw new InputError(
			`The catalogue does not say how ${id} gives its pages`,
			"Set 'Pagination' to 'Own Settings' and say it there, or switch it off.",
		);
	}
	const { page, first, size, largest = USUAL_PAGE_SIZE, list, total } = documented;
	return { page, first, size, largest, list: resultPath(steps) ?? list, total, id: '' };
}

function ownPaging(steps: Steps): PagedList {
	const { read } = steps;
	const text = (name: string, label: string) =>
		read(`paging.${name}`, 'String', label) as string | undefined;
	const page = text('page', 'Page Parameter');
	if (page === undefined) {
		throw new InputError(
			"'Page Parameter' is empty",
			"Add it under 'Paging Settings': the parameter that holds the number of the page.",
		);
	}
	const first = text('first', 'First Page') ?? '1';
	return {
		page,
		first: first === 'unknown' ? 'unknown' : first === '0' ? 0 : 1,
		size: text('size', 'Page Size Parameter'),
		largest: Number(read('paging.pageSize', 'Integer', 'Page Size') ?? USUAL_PAGE_SIZE),
		list: resultPath(steps) ?? '',
		total: text('total', 'Total Path'),
		id: text('id', 'Entry ID Path') ?? '',
	};
}

/** Where the user says that the records lie: '' for the whole answer, undefined when nothing is said. */
export function resultPath({ read, choice }: Pick<Steps, 'read' | 'choice'>): string | undefined {
	if (choice('options.wholeAnswer') === 'true') return '';
	const path = read('options.resultPath', 'String', 'Result Path');
	return typeof path === 'string' ? path.trim() : undefined;
}
