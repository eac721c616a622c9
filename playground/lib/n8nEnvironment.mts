import { delimiter, dirname } from 'node:path';
import { nodeForN8n } from './native.mts';
import type { StatePaths } from './paths.mts';
import { host } from './ports.mts';

/** Variables of the person's own n8n and of npm, which must not change this one. */
const foreign =
	/^(N8N_|DB_|EXECUTIONS_|QUEUE_|CREDENTIALS_|NODES_|WEBHOOK_URL$|npm_|NODE_(OPTIONS|PATH|ENV)$)/;

/** What n8n is told in place of its defaults. */
export function n8nEnvironment(
	paths: StatePaths,
	{ port, brokerPort }: { port: number; brokerPort: number },
): NodeJS.ProcessEnv {
	const own = Object.entries(process.env).filter(([name]) => !foreign.test(name));
	const direct = [process.env.NO_PROXY ?? process.env.no_proxy, host, 'localhost'];
	const noProxy = direct.filter(Boolean).join(',');

	return {
		...Object.fromEntries(own),

		// n8n starts its task runner as `node`.
		PATH: [dirname(nodeForN8n), process.env.PATH].filter(Boolean).join(delimiter),
		// n8n and the sandbox talk to each other directly, whatever proxy leads to the internet.
		NO_PROXY: noProxy,
		no_proxy: noProxy,

		N8N_USER_FOLDER: paths.root,
		N8N_RESTRICT_FILE_ACCESS_TO: paths.files,

		N8N_LISTEN_ADDRESS: host,
		N8N_HOST: host,
		N8N_PORT: String(port),
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		N8N_PROTOCOL: 'http',
		// The login cookie of a plain http address.
		N8N_SECURE_COOKIE: 'false',

		// Nothing leaves this computer.
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_DYNAMIC_BANNERS_ENABLED: 'false',
		N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
		N8N_VERIFIED_PACKAGES_ENABLED: 'false',
		N8N_DISABLED_MODULES: 'agents,chat-hub,instance-ai,mcp-registry',

		// The package is installed by hand; n8n must not fetch another one from npm.
		N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
		N8N_REINSTALL_MISSING_PACKAGES: 'false',

		// Nothing asks or advertises before the canvas is there.
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_HIRING_BANNER_ENABLED: 'false',
		N8N_PYTHON_ENABLED: 'false',
	};
}
