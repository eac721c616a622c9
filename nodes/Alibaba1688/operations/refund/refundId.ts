import type { INodeProperties } from 'n8n-workflow';
import { InputError } from '../../gateway/inputError';
import type { Parameter, ReadField } from '../operation';

export const refundIdField: INodeProperties = {
	displayName: 'Refund ID',
	name: 'refundId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. TQ34931008034741532',
	description: 'The number of the refund (退款单号), which begins with TQ',
};

/**
 * @throws InputError for a number without its letters, which 1688 answers with an inner error
 */
export function readRefundId(read: ReadField): string {
	const id = String(read('refundId', 'String', 'Refund ID')).trim();
	if (/^[A-Za-z]+\d+$/.test(id)) return id;
	throw new InputError(
		`'Refund ID' is not the number of a refund: ${id.slice(0, 60)}`,
		'It has letters before its digits, such as TQ34931008034741532.',
	);
}

export const refundIdParameter: Parameter = { name: 'refundId', from: readRefundId };
