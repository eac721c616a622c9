import type { IDataObject } from 'n8n-workflow';
import { InputError } from '../../gateway/inputError';
import { wireText, type WireValue } from '../../gateway/serialise';
import { typedValue } from '../../gateway/typedValue';
import { checkCompanyNo } from './companyLocator';

/** A line of an order that is sent, always as a whole. */
export interface SentLine {
	readonly id: string;
	readonly quantity: bigint;
	/** kg */
	readonly weight: number;
}

/** A package with some pieces of one line. */
export interface SentPackage {
	readonly lineId: string;
	readonly companyNo: string;
	readonly mailNo: string;
	readonly quantity: bigint;
}

const DEFAULT_WEIGHT = 1;

/**
 * The lines that a person named.
 *
 * @returns undefined when none was named
 * @throws InputError that names the entry
 */
export function namedLines(given: WireValue): SentLine[] | undefined {
	const entries = entriesOf(given);
	if (entries.length === 0) return undefined;
	return entries.map((entry, index) => {
		const label = (name: string) => `Order Lines, entry ${index + 1}: ${name}`;
		return {
			id: required('Id', entry.orderLineId, label('Order Line ID')),
			quantity: pieces(entry.quantity, label('Quantity')),
			weight: weightOf(entry.weight, label('Weight (Kg)')),
		};
	});
}

/** All lines of an order as 1688 shows it. */
export function linesOfOrder(items: readonly IDataObject[], weight: WireValue): SentLine[] {
	return items.map(({ subItemID, quantity }) => ({
		id: String(subItemID),
		quantity: pieces(quantity, 'The quantity of a line of the order'),
		weight: weightOf(weight, 'Weight of Each Line (Kg)'),
	}));
}

/**
 * The packages that a person described, checked against the lines: 1688 ships no part of a line.
 *
 * @param companyNo that of packages that name none
 * @throws InputError that names the entry or the line
 */
export function namedPackages(
	given: WireValue,
	lines: readonly SentLine[],
	companyNo: string,
): SentPackage[] {
	const packages = checkPackages(given, companyNo).map(
		({ orderLineId, label, ...rest }): SentPackage => ({
			...rest,
			lineId: lineOf(orderLineId, lines, label),
		}),
	);
	for (const line of lines) {
		const packed = packages
			.filter(({ lineId }) => lineId === line.id)
			.reduce((sum, { quantity }) => sum + quantity, 0n);
		if (packed === line.quantity) continue;
		throw new InputError(
			`'Packages' hold ${packed} pieces of the order line ${line.id}, which has ${line.quantity}`,
			'1688 ships a line as a whole: let the packages hold all of it, or name other order lines.',
		);
	}
	return packages;
}

/**
 * The packages as far as they can be checked without the lines of the order.
 *
 * @throws InputError that names the entry
 */
export function checkPackages(
	given: WireValue,
	companyNo: string,
): Array<Omit<SentPackage, 'lineId'> & { orderLineId: WireValue; label: string }> {
	const entries = entriesOf(given);
	if (entries.length === 0) {
		throw new InputError("'Packages' is empty", 'Add each package with its tracking number.');
	}
	return entries.map((entry, index) => {
		const label = (name: string) => `Packages, entry ${index + 1}: ${name}`;
		return {
			label: label('Order Line ID'),
			orderLineId: typedValue('Id', entry.orderLineId, label('Order Line ID')),
			companyNo: checkCompanyNo(
				String(typedValue('String', entry.companyNo, label('Company Code')) ?? companyNo),
			),
			mailNo: required('String', entry.mailNo, label('Tracking Number')).trim(),
			quantity: pieces(entry.quantity, label('Quantity')),
		};
	});
}

/** The parameter `sendGoods`; with packages, each line carries the labels of its own. */
export function sendGoodsOf(
	orderId: string,
	lines: readonly SentLine[],
	labels?: (line: SentLine) => WireValue,
): WireValue {
	const sendGoodEntries = lines.map((line) => ({
		sourceEntryId: line.id,
		amount: line.quantity,
		weight: line.weight,
		extBody: labels && wireText('extBody', labels(line)),
	}));
	return [{ sourceId: orderId, sendGoodEntries }];
}

function entriesOf(given: WireValue): Array<Record<string, unknown>> {
	return (given as { items?: Array<Record<string, unknown>> } | undefined)?.items ?? [];
}

function lineOf(id: WireValue, lines: readonly SentLine[], label: string): string {
	if (id === undefined && lines.length === 1) return lines[0].id;
	if (id === undefined) throw empty(label);
	if (lines.some((line) => line.id === String(id))) return String(id);
	throw new InputError(
		`'${label}' is not among the lines that are sent: ${String(id)}`,
		`Give one of: ${lines.map((line) => line.id).join(', ')}.`,
	);
}

function pieces(given: unknown, label: string): bigint {
	// 1688 sends the quantity of a line as a decimal, such as 2.0.
	const text = String(given ?? '').replace(/\.0+$/, '');
	const count = typedValue('Integer', text, label);
	if (typeof count === 'bigint' && count > 0n) return count;
	throw new InputError(
		`'${label}' is not above zero: ${String(given)}`,
		'Give a whole number from 1.',
	);
}

function weightOf(given: unknown, label: string): number {
	const weight = typedValue('Double', given, label) ?? DEFAULT_WEIGHT;
	const kg = Number(weight);
	if (kg > 0) return kg;
	throw new InputError(`'${label}' is not above zero: ${String(given)}`, 'Give the weight in kg.');
}

function required(type: 'Id' | 'String', given: unknown, label: string): string {
	const value = typedValue(type, given, label);
	if (value === undefined) throw empty(label);
	return String(value);
}

function empty(label: string): InputError {
	return new InputError(`'${label}' is empty`, 'Fill it in.');
}
