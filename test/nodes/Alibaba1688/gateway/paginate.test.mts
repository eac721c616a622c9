import { MOST_PAGES, paginate, type Paging } from '../../../../nodes/Alibaba1688/gateway/paginate';

const paging: Paging = {
	page: 'page',
	first: 1,
	size: 'size',
	largest: 20,
	total: 'total',
	id: 'id',
};

/** A server with a list; it records the pages that are asked for. */
class Lists {
	readonly asked: number[] = [];

	constructor(
		private readonly count: number,
		private readonly options: {
			clamp?: number;
			total?: boolean;
			first?: number;
			delays?: number[];
		} = {},
	) {}

	readonly fetch = async (parameters: Record<string, unknown>) => {
		const { clamp = 1000, total = true, first = 1, delays = [] } = this.options;
		const page = Number(parameters.page);
		const size = Math.min(Number(parameters.size), clamp);
		this.asked.push(page);
		await new Promise((resolve) => setTimeout(resolve, delays[page % delays.length] ?? 0));
		return { entries: this.entries(page - first, size), body: total ? { total: this.count } : {} };
	};

	protected entries(index: number, size: number): Array<{ id: number }> {
		if (index < 0) return [];
		const length = Math.max(0, Math.min(size, this.count - index * size));
		return Array.from({ length }, (_, i) => ({ id: index * size + i }));
	}
}

const upTo = (count: number) => Array.from({ length: count }, (_, id) => ({ id }));

describe('with a total', () => {
	test('all pages are read once and joined in order, though they answer in another', async () => {
		const server = new Lists(95, { delays: [9, 1, 6, 2, 4] });
		const { entries, duplicates, cut } = await paginate(server.fetch, paging, Infinity, 4);
		expect(entries).toEqual(upTo(95));
		expect({ duplicates, cut, asked: [...server.asked].sort() }).toEqual({
			duplicates: 0,
			cut: false,
			asked: [1, 2, 3, 4, 5],
		});
	});

	test('a size that the server quietly clamps is found out from the first page', async () => {
		const server = new Lists(65, { clamp: 10 });
		expect((await paginate(server.fetch, paging, Infinity, 3)).entries).toEqual(upTo(65));
		expect(server.asked).toHaveLength(7);
	});

	test('a short page in the middle is no end', async () => {
		const server = new Lists(60);
		const fetch = async (parameters: Record<string, unknown>) => {
			const page = await server.fetch(parameters);
			return parameters.page === 2 ? { ...page, entries: page.entries.slice(0, 5) } : page;
		};
		const { entries } = await paginate(fetch, paging, Infinity, 2);
		expect(entries).toHaveLength(45);
		expect(entries.at(-1)).toEqual({ id: 59 });
	});

	test.each([
		[1, 1],
		[19, 1],
		[20, 1],
		[21, 2],
		[60, 3],
	])('a limit of %d reads %d pages', async (limit, pages) => {
		const server = new Lists(1000);
		expect((await paginate(server.fetch, paging, limit, 5)).entries).toHaveLength(limit);
		expect(server.asked).toHaveLength(pages);
	});

	test('entries that come twice because the list shifted are given once and counted', async () => {
		const server = new Lists(60);
		const fetch = async (parameters: Record<string, unknown>) => {
			const { entries, body } = await server.fetch(parameters);
			const shift = Number(parameters.page) > 1 ? 1 : 0;
			return { entries: entries.map(({ id }) => ({ id: id - shift })), body };
		};
		const { entries, duplicates } = await paginate(fetch, paging, Infinity, 1);
		expect(entries).toEqual(upTo(59));
		expect(duplicates).toBe(1);
	});

	test('the echoed size is believed', async () => {
		const server = new Lists(30, { clamp: 10 });
		const fetch = async (parameters: Record<string, unknown>) => {
			const { entries, body } = await server.fetch(parameters);
			return { entries, body: { ...body, echoed: 10 } };
		};
		const { entries } = await paginate(fetch, { ...paging, echoedSize: 'echoed' }, Infinity, 1);
		expect(entries).toHaveLength(30);
	});

	test('a page that fails fails the list', async () => {
		const server = new Lists(100);
		const fetch = async (parameters: Record<string, unknown>) => {
			if (parameters.page === 4) throw new Error('page 4');
			return await server.fetch(parameters);
		};
		await expect(paginate(fetch, paging, Infinity, 2)).rejects.toThrow('page 4');
	});
});

describe('without a total', () => {
	const blind: Paging = { ...paging, total: undefined };

	test.each([0, 1, 19, 20, 21, 40, 59])('a list of %d is read to its end', async (count) => {
		const server = new Lists(count, { total: false });
		expect((await paginate(server.fetch, blind, Infinity, 5)).entries).toEqual(upTo(count));
		expect(server.asked.length).toBeLessThanOrEqual(Math.ceil(count / 20) + 1);
	});

	test('a server that repeats its last page for ever is left', async () => {
		const server = new Lists(40, { total: false });
		const fetch = async ({ page, size }: Record<string, unknown>) =>
			await server.fetch({ page: Math.min(2, Number(page)), size });
		expect((await paginate(fetch, blind, Infinity, 1)).entries).toEqual(upTo(40));
		expect(server.asked).toHaveLength(3);
	});

	test('a list without end is cut, and says so', async () => {
		const fetch = async ({ page }: Record<string, unknown>) => ({
			entries: [{ id: Number(page) }],
			body: {},
		});
		const { entries, cut } = await paginate(fetch, { ...blind, largest: 1 }, Infinity, 1);
		expect(entries).toHaveLength(MOST_PAGES);
		expect(cut).toBe(true);
	});
});

describe('where nobody says whether the first page is 0 or 1', () => {
	const unknown: Paging = { ...paging, first: 'unknown' };

	test.each([0, 1])('a list that begins at %d is read whole, each entry once', async (first) => {
		for (const total of [true, false]) {
			const server = new Lists(50, { first, total });
			const rules = total ? unknown : { ...unknown, total: undefined };
			expect((await paginate(server.fetch, rules, Infinity, 2)).entries).toEqual(upTo(50));
		}
	});

	test('a server for which page 0 is page 1 as well gives each entry once', async () => {
		const server = new Lists(50);
		const fetch = async ({ page, size }: Record<string, unknown>) =>
			await server.fetch({ page: Math.max(1, Number(page)), size });
		expect((await paginate(fetch, unknown, Infinity, 2)).entries).toEqual(upTo(50));
	});
});

test('50,000 entries are joined without a deep stack and in linear time', async () => {
	const time = async (count: number) => {
		const begin = performance.now();
		const server = new Lists(count);
		const listing = await paginate(server.fetch, { ...paging, largest: 5000 }, Infinity, 5);
		expect(listing.entries).toHaveLength(count);
		return performance.now() - begin;
	};
	await time(12_500);
	expect(await time(50_000)).toBeLessThan(2000);
});

test('an empty first page that claims a total is not followed by a page for each entry', async () => {
	const asked: number[] = [];
	const fetch = async ({ page }: Record<string, unknown>) => {
		asked.push(Number(page));
		return { entries: [], body: { total: 5000 } };
	};
	await paginate(fetch, paging, Infinity, 4);
	expect(asked.length).toBeLessThanOrEqual(250);
});

test('a list that may begin at 1 is read there though page 0 says that there is nothing', async () => {
	const fetch = async ({ page }: Record<string, unknown>) =>
		page === 1 ? { entries: [{ id: 1 }], body: { total: 1 } } : { entries: [], body: { total: 0 } };
	const { entries } = await paginate(fetch, { ...paging, first: 'unknown' }, Infinity, 1);
	expect(entries).toEqual([{ id: 1 }]);
});

test('entries of which no id is known may be alike', async () => {
	const pages = [[{ w: 'a' }, { w: 'a' }], [{ w: 'b' }]];
	const fetch = async ({ page }: Record<string, unknown>) => ({
		entries: pages[Number(page) - 1] ?? [],
		body: { total: 3 },
	});
	const { entries, duplicates } = await paginate(
		fetch,
		{ ...paging, id: '', largest: 2 },
		Infinity,
		1,
	);
	expect(entries).toEqual(pages.flat());
	expect(duplicates).toBe(0);
});
