import type { INodeProperties } from 'n8n-workflow';
import { InputError } from '../../gateway/inputError';
import type { ReadField } from '../operation';

/** A logistics company by list or by the code that 1688 calls `companyNo`. */
export const companyLocator: INodeProperties = {
	displayName: 'Logistics Company',
	name: 'companyNo',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: 'The company (物流公司) by its code, such as SF for 顺丰速运',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a company...',
			typeOptions: { searchListMethod: 'searchLogisticsCompanies', searchable: true },
		},
		{
			displayName: 'By Code',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. SF',
		},
	],
};

/**
 * The code of the chosen company.
 *
 * @throws InputError for the number of a company, which 1688 answers with `系统繁忙` (system busy)
 */
export function readCompanyNo(read: ReadField): string {
	return checkCompanyNo(String(read('companyNo', 'String', 'Logistics Company') ?? ''));
}

export function checkCompanyNo(companyNo: string): string {
	const code = companyNo.trim();
	if (/^\d+$/.test(code)) {
		throw new InputError(
			`'Logistics Company' is a number, not a code: ${code}`,
			'Give the companyNo of Shipment: Get Companies, such as SF.',
		);
	}
	return code;
}
