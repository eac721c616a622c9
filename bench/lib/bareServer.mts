/** A bare server on loopback that answers every request with the same product: the floor of a gateway. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exactStringify } from '../../sandbox/exactJson.mts';
import { createState } from '../../sandbox/data/state.mts';
import { defaultOptions } from '../../sandbox/options.mts';

const [product] = createState(defaultOptions).products;
const body = exactStringify({ productInfo: product });

const server = createServer((request, response) => {
	request.resume().on('end', () => {
		response.setHeader('content-type', 'application/json;charset=UTF-8').end(body);
	});
});
server.listen(0, '127.0.0.1', () => {
	const { port } = server.address() as AddressInfo;
	process.send?.({
		gatewayUrl: `http://127.0.0.1:${port}/openapi`,
		productId: String(product.productID),
	});
});
process.on('disconnect', () => process.exit(0));
