/** @type {import('jest').Config} */
module.exports = {
	testEnvironment: 'node',
	// Tests of bounded retries wait for real back-offs with full jitter, up to some seconds each.
	testTimeout: 60_000,
	// By default jest leaves one processor out, which on two of them means half the speed.
	maxWorkers: '100%',
	// Each test file loads n8n's engine anew; what the earlier ones left is given back in between.
	workerIdleMemoryLimit: '2GB',
	roots: ['<rootDir>/test'],
	testMatch: ['**/*.test.mts'],
	testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/'],
	setupFiles: ['reflect-metadata'],
	moduleFileExtensions: ['ts', 'mts', 'js', 'mjs', 'cjs', 'json'],
	transform: {
		'^.+\\.m?ts$': [
			'@swc/jest',
			{
				swcrc: false,
				sourceMaps: 'inline',
				jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
				module: { type: 'commonjs' },
			},
		],
	},
	transformIgnorePatterns: ['/node_modules/'],
};
