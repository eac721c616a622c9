import { InputError } from '../../gateway/inputError';
import type { WireValue } from '../../gateway/serialise';
import type { Fields } from '../steps';
import { readCompanyNo } from './companyLocator';
import { checkPackages, namedLines, namedPackages, type SentLine } from './dispatch';

/** Checks all that can be checked without the order. */
export function readInputs(fields: Fields): void {
	const lines = readNamedLines(fields);
	readWeight(fields);
	if (fields.choice('logistics') === 'dummy') {
		reasonOf(fields);
		return;
	}
	const companyNo = readCompanyNo(fields.read);
	if (fields.choice('packaging') !== 'multiple') readMailNo(fields);
	else if (lines) namedPackages(readPackages(fields), lines, companyNo);
	else checkPackages(readPackages(fields), companyNo);
}

export function readMailNo({ read }: Fields): string {
	return String(read('mailNo', 'String', 'Tracking Number')).trim();
}

export function readPackages({ read }: Fields): WireValue {
	return read('packages', 'Json', 'Packages');
}

export function readNamedLines({ read }: Fields): SentLine[] | undefined {
	return namedLines(read('orderLines', 'Json', 'Order Lines'));
}

export function readWeight({ read }: Fields): WireValue {
	return read('options.weight', 'Double', 'Weight of Each Line (Kg)');
}

/** What each reason for shipping without a company asks for; 1688 wants it as JSON text. */
export function reasonOf({ read }: Fields): WireValue {
	const condition = String(read('noLogisticsCondition', 'String', 'Reason'));
	const needsCarrier = condition === '1' || condition === '3';
	const remark = read('options.remarks', 'String', 'Remark');
	if (condition === '5' && remark === undefined) {
		throw new InputError(
			"'Remark' is empty",
			'The reason Other needs it: add Remark under Options.',
		);
	}
	return {
		noLogisticsCondition: condition,
		noLogisticsName: needsCarrier ? read('noLogisticsName', 'String', 'Carrier Name') : undefined,
		noLogisticsTel: needsCarrier ? read('noLogisticsTel', 'String', 'Carrier Phone') : undefined,
		noLogisticsBillNo:
			condition === '2' ? read('noLogisticsBillNo', 'String', 'Reference Number') : undefined,
	};
}
