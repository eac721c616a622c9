import { randomUUID } from 'node:crypto';
import { request } from 'undici';
import { Failure } from './failure.mts';

/** Calls the REST API that n8n's own editor uses. */
export class N8nApi {
	private cookie = '';

	/** The editor sends such an id with every call, and n8n ties the login to it. */
	private readonly browserId = randomUUID();

	constructor(private readonly url: string) {}

	async get<T>(path: string, filter?: object): Promise<T> {
		const query = filter ? `?filter=${encodeURIComponent(JSON.stringify(filter))}` : '';
		return await this.call<T>('GET', path + query);
	}

	async post<T>(path: string, body: object): Promise<T> {
		return await this.call<T>('POST', path, body);
	}

	async patch<T>(path: string, body: object): Promise<T> {
		return await this.call<T>('PATCH', path, body);
	}

	/** @throws Failure with what n8n says when it does not accept the call */
	private async call<T>(method: 'GET' | 'POST' | 'PATCH', path: string, body?: object): Promise<T> {
		const response = await request(`${this.url}/rest${path}`, {
			method,
			headers: {
				'content-type': 'application/json',
				'browser-id': this.browserId,
				cookie: this.cookie,
			},
			body: body && JSON.stringify(body),
		});
		const setCookie = [response.headers['set-cookie'] ?? []].flat();
		if (setCookie.length > 0) this.cookie = setCookie.map((text) => text.split(';')[0]).join('; ');

		const text = await response.body.text();
		if (response.statusCode >= 400) {
			throw new Failure(`n8n refused ${method} ${path}: ${messageOf(text)}`);
		}
		return (JSON.parse(text) as { data: T }).data;
	}
}

function messageOf(text: string): string {
	try {
		return (JSON.parse(text) as { message?: string }).message ?? text;
	} catch {
		return text;
	}
}
