import { Agent, request, type Dispatcher } from 'undici';
import type { SandboxApp } from '../../sandbox/gateway/apps.mts';
import { openPlatformSignature, recipeSignature } from '../../sandbox/gateway/signature.mts';
import type { Sandbox } from '../../sandbox/server.mts';

export type Fields = Record<string, string>;

/** What came back, with the body both as sent and parsed (`undefined` when it is no JSON). */
export interface Reply {
	status: number;
	headers: Dispatcher.ResponseData['headers'];
	text: string;
	// The tests look into many different envelopes.
	// eslint-disable-next-line @typescript-eslint/no-explicit-any
	json: any;
}

/** `com.alibaba.trade:alibaba.trade.cancel-1` as path: `param2/1/com.alibaba.trade/…/{appKey}`. */
export function signPathOf(apiId: string, appKey: string): string {
	const [, namespace, name, version] = /^(.+?):(.+)-(\d+)$/.exec(apiId)!;
	return `param2/${version}/${namespace}/${name}/${appKey}`;
}

/** A client that calls a sandbox as one of its apps. */
export class Client {
	private readonly dispatcher = new Agent();

	constructor(
		private readonly sandbox: Sandbox,
		private readonly app: SandboxApp,
	) {}

	close(): Promise<void> {
		return this.dispatcher.destroy();
	}

	/** A signed call with the app's first token, everything in a form body. */
	call(apiId: string, fields: Fields = {}): Promise<Reply> {
		return this.post(...this.signed(apiId, this.withToken(fields)));
	}

	/** Path and signed fields of a call in the style of the open platform. */
	signed(apiId: string, fields: Fields): [path: string, fields: Fields] {
		const path = signPathOf(apiId, this.app.appKey);
		const _aop_signature = openPlatformSignature(path, fields, this.app.appSecret);
		return [`/openapi/${path}`, { ...fields, _aop_signature }];
	}

	/** Path and signed query of a call by the beginner's recipe. */
	recipe(apiId: string, fields: Fields): [path: string, fields: Fields] {
		const path = signPathOf(apiId, '').slice(0, -1);
		const all: Fields = {
			app_key: this.app.appKey,
			method: path.split('/').pop()!,
			timestamp: '1790000000',
			format: 'json',
			v: '2.0',
			...fields,
		};
		return [`/openapi/${path}`, { ...all, sign: recipeSignature(all, this.app.appSecret) }];
	}

	withToken(fields: Fields = {}): Fields {
		const [token] = this.app.tokens;
		return token ? { ...fields, access_token: token.value } : fields;
	}

	get(path: string, fields: Fields = {}): Promise<Reply> {
		return this.send('GET', `${path}?${new URLSearchParams(fields)}`);
	}

	post(path: string, fields: Fields): Promise<Reply> {
		return this.send('POST', path, new URLSearchParams(fields).toString(), {
			'content-type': 'application/x-www-form-urlencoded',
		});
	}

	async send(
		method: 'GET' | 'POST',
		pathAndQuery: string,
		body?: string,
		headers: Fields = {},
	): Promise<Reply> {
		const response = await request(this.sandbox.url + pathAndQuery, {
			method,
			headers,
			body,
			dispatcher: this.dispatcher,
		});
		const text = await response.body.text();
		return { status: response.statusCode, headers: response.headers, text, json: parsed(text) };
	}
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
