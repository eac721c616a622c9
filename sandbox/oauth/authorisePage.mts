import formbody from '@fastify/formbody';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { accounts } from '../data/accounts.mts';
import type { AccountName, SandboxApp } from '../gateway/apps.mts';
import type { AppRegistry } from '../gateway/registry.mts';
import type { TokenOffice } from './tokenOffice.mts';

type Query = Readonly<Record<string, string | undefined>>;

const required = ['client_id', 'site', 'redirect_uri', 'state'];
/** n8n sends these, the scope empty; whether 1688 minds is not known. */
const known = [...required, 'response_type', 'scope'];

/**
 * Serves what `https://auth.1688.com/oauth/authorize` serves: a page on which a person lets the app act
 * for them. The button stands for the login.
 *
 * Without a required parameter, and for a redirect to a domain that is not registered, the real page
 * shows the texts that are used here.
 */
export async function authoriseRoutes(
	server: FastifyInstance,
	{ apps, office }: { apps: AppRegistry; office: TokenOffice },
): Promise<void> {
	await server.register(formbody);

	server.get<{ Querystring: Query }>('/oauth/authorize', async ({ query }, reply) => {
		const checked = check(query, apps);
		return typeof checked === 'string' ? refuse(reply, checked) : html(reply, 200, form(checked));
	});

	server.post<{ Body: Query }>('/oauth/authorize', async ({ body }, reply) => {
		const checked = check(body, apps);
		if (typeof checked === 'string') return refuse(reply, checked);
		const { app, redirectUri, state } = checked;
		const target = new URL(redirectUri);
		target.searchParams.set('code', office.authorise(app.appKey, ownerOf(app), redirectUri));
		target.searchParams.set('state', state);
		return reply.redirect(target.href, 302);
	});
}

interface Request {
	app: SandboxApp;
	redirectUri: string;
	state: string;
	query: Query;
}

/** The request, or the text of the page that turns it down. */
function check(query: Query, apps: AppRegistry): Request | string {
	const missing = required.filter((name) => !query[name]);
	if (missing.length > 0) return `缺少必要参数 (${missing.join(', ')})`;
	const unknown = Object.keys(query).filter((name) => !known.includes(name));
	if (unknown.length > 0) return `sandbox: unknown parameter ${unknown.join(', ')}`;
	const app = apps.find(query.client_id!)?.app;
	const redirectUri = query.redirect_uri!;
	const isRegistered =
		URL.canParse(redirectUri) && app?.redirectDomains?.includes(new URL(redirectUri).hostname);
	const isCode = query.response_type === undefined || query.response_type === 'code';
	if (!app || !isRegistered || query.site !== '1688' || !isCode || query.scope) return '非法请求';
	return { app, redirectUri, state: query.state!, query };
}

/** Who is logged in: the person whose app it is. */
function ownerOf({ singleUser, tokens }: SandboxApp): AccountName {
	return singleUser ?? tokens[0]?.account ?? 'seller';
}

function form({ app, query }: Request): string {
	const { loginId, companyName } = accounts[ownerOf(app)];
	const inputs = Object.entries(query).map(
		([name, value]) => `<input type="hidden" name="${escape(name)}" value="${escape(value!)}">`,
	);
	return `<h1>1688 授权 (sandbox)</h1>
<p>应用 ${escape(app.appKey)} 请求访问 ${escape(loginId)} (${escape(companyName)}) 的数据。</p>
<form method="post">${inputs.join('')}<button type="submit">登录并授权 (Log in and authorise)</button></form>`;
}

function refuse(reply: FastifyReply, text: string): FastifyReply {
	return html(reply, 400, `<h1>${escape(text)}</h1>`);
}

function html(reply: FastifyReply, status: number, body: string): FastifyReply {
	return (
		reply
			.code(status)
			.header('content-type', 'text/html;charset=UTF-8')
			// The page and the code in its redirect must not stay in a cache.
			.header('cache-control', 'no-store')
			.send(
				`<!DOCTYPE html><html lang="zh"><meta charset="utf-8"><title>1688</title>${body}</html>`,
			)
	);
}

function escape(text: string): string {
	return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
