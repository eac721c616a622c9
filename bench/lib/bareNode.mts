import { NodeConnectionTypes, type IHttpRequestOptions, type INodeType } from 'n8n-workflow';

/**
 * A node that only sends: n8n's helper with the same concurrency, no signing, no pacing, no checking.
 *
 * @param idBy where the product id comes from: the item as it is, or a field of the node, for which n8n
 *   evaluates an expression
 */
export function bareNode(url: string, concurrency: number, idBy: 'item' | 'field'): INodeType {
	return {
		description: {
			displayName: 'Bare',
			name: 'bare',
			group: ['input'],
			version: 1,
			description: '',
			defaults: { name: 'Bare' },
			inputs: [NodeConnectionTypes.Main],
			outputs: [NodeConnectionTypes.Main],
			properties: [{ displayName: 'Product', name: 'productId', type: 'string', default: '' }],
		},
		async execute() {
			const items = this.getInputData();
			const output = items.map((_, item) => ({ json: {}, pairedItem: { item } }));
			let next = 0;
			const worker = async () => {
				while (next < items.length) {
					const index = next++;
					const productID =
						idBy === 'field'
							? (this.getNodeParameter('productId', index) as string)
							: (items[index].json.productId as string);
					const request: IHttpRequestOptions = {
						method: 'POST',
						url,
						headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
						body: { productID, webSite: '1688' },
						returnFullResponse: true,
						ignoreHttpStatusErrors: true,
					};
					const { body } = (await this.helpers.httpRequest(request)) as {
						body: { productInfo: object };
					};
					output[index].json = body.productInfo;
				}
			};
			await Promise.all(Array.from({ length: concurrency }, worker));
			return [output];
		},
	};
}
