/** Prints what is being done and how long it took, on one line. */
export async function step<T>(title: string, action: () => Promise<T>): Promise<T> {
	process.stdout.write(`${title} … `);
	const started = performance.now();
	try {
		const result = await action();
		console.log(`${seconds(started)} s`);
		return result;
	} catch (error) {
		console.log('failed');
		throw error;
	}
}

function seconds(started: number): string {
	return ((performance.now() - started) / 1000).toFixed(1);
}
