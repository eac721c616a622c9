import type { IDataObject } from 'n8n-workflow';
import { parseExact } from '../gateway/json';
import { isRecord } from '../gateway/path';
import type { View } from '../operations/operation';
import { textOf } from './text';

/** A package that was sent: with several packages, 1688 repeats the label of each. */
export function simplifySent(sent: IDataObject, { read }: View): IDataObject {
	const label = labelIn(sent.extBody) ?? labelOf(read);
	return {
		orderId: textOf(read?.('orderId', 'String', 'Order')),
		orderLineId: textOf(sent.sourceEntryId),
		logisticsId: textOf(sent.logisticsId),
		companyNo: textOf(label.cpCode),
		trackingNumber: textOf(label.mailNo),
		quantity: label.quantity as number | undefined,
	};
}

type Label = Readonly<Record<string, unknown>>;

function labelIn(extBody: unknown): Label | undefined {
	const parsed = typeof extBody === 'string' ? parseExact(extBody) : undefined;
	return parsed?.ok && isRecord(parsed.value) ? parsed.value : undefined;
}

/** The answer about a single package says nothing of its label. */
function labelOf(read: View['read']): Label {
	if (read?.('logistics', 'String', 'Logistics') !== 'offline') return {};
	return {
		cpCode: read('companyNo', 'String', 'Logistics Company'),
		mailNo: read('mailNo', 'String', 'Tracking Number'),
	};
}
