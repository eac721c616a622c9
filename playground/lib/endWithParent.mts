/**
 * Ends this process when the one that started it is gone. A killed npm or terminal takes nothing
 * along by itself, and an n8n left behind would keep its port and its database.
 *
 * The playground imports this file, and n8n preloads it with `--import`.
 */
const parent = process.ppid;

setInterval(() => {
	if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
}, 1000).unref();
