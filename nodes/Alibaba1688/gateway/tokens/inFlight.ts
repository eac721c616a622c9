/** Work that is under way, by what it is for: who asks for the same meanwhile shares it. */
export class InFlight<T> {
	private readonly underWay = new Map<string, Promise<T>>();

	async share(key: string, work: () => Promise<T>): Promise<T> {
		const running = this.underWay.get(key) ?? this.start(key, work);
		return await running;
	}

	private start(key: string, work: () => Promise<T>): Promise<T> {
		const running = work();
		this.underWay.set(key, running);
		const over = () => this.underWay.delete(key);
		running.then(over, over);
		return running;
	}
}
