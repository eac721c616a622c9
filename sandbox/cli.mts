import { Command, InvalidArgumentError } from 'commander';
import { buyerApp, sellerApp, singleUserApp, type SandboxApp } from './gateway/apps.mts';
import { defaultOptions } from './options.mts';
import { addPushCommand } from './push/command.mts';
import { startSandbox, type Sandbox } from './server.mts';

interface CliOptions {
	port: number;
	seed: number;
	products: number;
	orders: number;
	latency: number;
	rate: number;
}

const command = new Command('sandbox')
	.description('A stand-in for the 1688 gateway on this computer, filled with demo data.')
	.option('--port <number>', 'TCP port on 127.0.0.1; 0 takes a free one', wholeNumber, 16880)
	.option('--seed <number>', 'the same seed makes the same data', wholeNumber, defaultOptions.seed)
	.option('--products <number>', 'products of the seller', wholeNumber, defaultOptions.products)
	.option('--orders <number>', 'orders of the buyer', wholeNumber, defaultOptions.orders)
	.option('--latency <ms>', 'time until an answer is sent', wholeNumber, 0)
	.option('--rate <number>', 'calls per second and app; 0 is unlimited', wholeNumber, 0)
	.action(run);

addPushCommand(command);

void command.parseAsync();

async function run({ rate, ...options }: CliOptions): Promise<void> {
	const sandbox = await startSandbox({
		...options,
		allowance: { rate, burst: Math.max(1, rate) },
		// Data up to today, so that filters such as "the last seven days" find something.
		referenceTime: Date.now(),
	});
	console.log(introduction(sandbox, rate));
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => void sandbox.close());
	}
}

function introduction(
	{ gatewayUrl, authoriseUrl, url, port, state }: Sandbox,
	rate: number,
): string {
	return `
1688 sandbox on port ${port}: ${state.products.length} products, ${state.orders.size} orders, \
${rate ? `${rate} calls per second` : 'no rate limit'}.

Gateway URL          ${gatewayUrl}
Authorization URL    ${authoriseUrl}

${appLines('Seller', sellerApp)}
${appLines('Buyer', buyerApp)}
${appLines('Single-user', singleUserApp)}
Enter the Gateway URL, App Key, App Secret and Access Token of one app in the n8n credential
"Alibaba 1688 API"; or Gateway URL, Authorization URL, App Key and App Secret in "Alibaba 1688 OAuth2
API", and press Connect. The buyer's app has no permission for the seller's product APIs.

What was called      ${url}/_sandbox/calls
What is inside       ${url}/_sandbox/state

Push a message       npm run sandbox -- push ORDER_BUYER_VIEW_ORDER_PAY --to <URL of the trigger>

Press Ctrl-C to stop.
`;
}

function appLines(title: string, { appKey, appSecret, tokens, refreshTokens }: SandboxApp): string {
	return `${title} app
  App Key            ${appKey}
  App Secret         ${appSecret}
  Access Token       ${tokens[0]?.value ?? '(none needed)'}
  Refresh Token      ${refreshTokens?.[0]?.value ?? '(none)'}
`;
}

function wholeNumber(text: string): number {
	if (!/^\d+$/.test(text)) throw new InvalidArgumentError('A whole number is needed.');
	return Number(text);
}
