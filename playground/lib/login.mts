import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Failure } from './failure.mts';
import type { N8nApi } from './n8nApi.mts';
import type { StatePaths } from './paths.mts';

/** The account that owns the playground's n8n. */
export interface Login {
	email: string;
	password: string;
}

/** The login that was made at the first start. */
export function readLogin({ login }: StatePaths): Login {
	return JSON.parse(readFileSync(login, 'utf8')) as Login;
}

/** Logs in as the owner, who is created at the first start. */
export async function logIn(api: N8nApi, paths: StatePaths): Promise<Login> {
	const login = existsSync(paths.login) ? readLogin(paths) : createLogin(paths);
	const { userManagement } = await api.get<{
		userManagement: { showSetupOnFirstLoad: boolean };
	}>('/settings');

	if (userManagement.showSetupOnFirstLoad) {
		await api.post('/owner/setup', { ...login, firstName: 'Demo', lastName: 'Owner' });
		return login;
	}
	const { email, password } = login;
	try {
		await api.post('/login', { emailOrLdapLoginId: email, password });
	} catch (error) {
		throw new Failure(
			`The login in ${paths.login} is no longer that of this n8n. ` +
				`Put the password right there, or delete ${paths.root} to start afresh.\n` +
				(error as Error).message,
		);
	}
	return login;
}

/** A password of its own for every playground: an n8n can run programs on its computer. */
function createLogin({ login: file }: StatePaths): Login {
	// n8n wants a capital letter and a digit.
	const password = `Demo1-${randomBytes(6).toString('hex')}`;
	const login = { email: 'demo@example.com', password };
	writeFileSync(file, JSON.stringify(login, null, '\t'), { mode: 0o600 });
	return login;
}
