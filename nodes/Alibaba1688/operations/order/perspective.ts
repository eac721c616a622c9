import type { INodeProperties } from 'n8n-workflow';
import type { Choice } from '../operation';

/** For service providers to whom 1688 grants only the variants that hide the buyer. */
export const encryptedBuyerOption: INodeProperties = {
	displayName: 'Encrypted Buyer Data',
	name: 'encryptedBuyer',
	type: 'boolean',
	default: false,
	displayOptions: { show: { '/perspective': ['seller'] } },
	description:
		'Whether your app is one of a service provider (加密服务商) that may not see who the buyer is; another API of 1688 is used then',
};

/** `buyer`, `seller` or `sellerEncrypted`. */
export function chosenPerspective(choice: Choice): string {
	const perspective = choice('perspective');
	return perspective === 'seller' && choice('options.encryptedBuyer') === 'true'
		? 'sellerEncrypted'
		: perspective;
}
