import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findApi } from '../nodes/Alibaba1688/catalogue/catalogue';
import { usesOf } from '../nodes/Alibaba1688/operations/operation';
import { operations } from '../nodes/Alibaba1688/operations/registry';

const read = (name: string) => readFileSync(join('docs', name), 'utf8');
const apisIn = (text: string) => [...text.matchAll(/`([\w.]+:[\w.]+-\d+)`/g)].map(([, api]) => api);

test('docs/operations.md is what the operations say', () => {
	const tsx = join('node_modules', 'tsx', 'dist', 'cli.mjs');
	const { status, stderr } = spawnSync(process.execPath, [tsx, 'scripts/docs.mts', '--check']);
	expect({ status, stderr: String(stderr) }).toEqual({ status: 0, stderr: '' });
});

test('docs/operations.md names every operation and every API that one calls', () => {
	const page = read('operations.md');
	for (const operation of operations) {
		expect(page).toContain(`**${operation.name}**<br>\`${operation.operation}\``);
		for (const { api } of usesOf(operation)) expect(page).toContain(`\`${api}\``);
	}
});

test.each(['operations.md', 'permissions.md'])('docs/%s names no API that is not there', (name) => {
	const apis = apisIn(read(name));
	expect(apis.length).toBeGreaterThan(10);
	expect(apis.filter((api) => !findApi(api))).toEqual([]);
});
