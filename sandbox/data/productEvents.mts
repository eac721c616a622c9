/** What the seller did with products, where 1688 limits or remembers it. */
export class ProductEvents {
	/** Products put on the market by API calls. */
	added = 0;

	private readonly republished = new Map<string, number>();

	/** Counts a republishing, unless the day is used up. */
	republish(day: string, mostOfDay: number): boolean {
		const count = this.republished.get(day) ?? 0;
		if (count >= mostOfDay) return false;
		this.republished.set(day, count + 1);
		return true;
	}
}
