import type { IExecuteFunctions } from 'n8n-workflow';
import { readParameter } from '../../../../nodes/Alibaba1688/run/readParameter';

const parameters = {
	simplify: true,
	orderId: '={{ $json.id }}',
	productId: { __rl: true, mode: 'id', value: '610947572360' },
	categoryId: { __rl: true, mode: 'id', value: '={{ $json.category }}' },
	cargo: { items: [{ offerId: '1', quantity: 2 }] },
	options: { output: 'sku' },
	filters: { page: '={{ $json.page }}', status: 'success' },
};

/** A context that tells what it was asked for, and gives another list each time. */
function contextOf() {
	const asked: string[] = [];
	const context = {
		getNode: () => ({ parameters }),
		getNodeParameter: (name: string, item: number, fallback: unknown) => {
			asked.push(`${name} ${item}`);
			if (name === 'cargo') return { items: [{ offerId: '1', quantity: 2 }] };
			return name === 'options.missing' ? fallback : `${name} of ${item}`;
		},
	} as unknown as IExecuteFunctions;
	return { context, asked };
}

test.each(['simplify', 'productId', 'options.output'])('%s is read once for all items', (name) => {
	const { context, asked } = contextOf();
	const values = [0, 1, 2].map((item) => readParameter(context, name, item, '', true));
	expect(values).toEqual([`${name} of 0`, `${name} of 0`, `${name} of 0`]);
	expect(asked).toEqual([`${name} 0`]);
});

test.each(['orderId', 'categoryId', 'filters.page', 'filters.status', 'notThere'])(
	'%s is read for each item',
	(name) => {
		const { context } = contextOf();
		const values = [0, 1].map((item) => readParameter(context, name, item, ''));
		expect(values).toEqual([`${name} of 0`, `${name} of 1`]);
	},
);

test('a list is read for each item, which may change it', () => {
	const { context } = contextOf();
	const [first, second] = [0, 1].map((item) => readParameter(context, 'cargo', item, ''));
	expect(second).toEqual(first);
	expect(second).not.toBe(first);
});

test('each fallback is its own', () => {
	const { context } = contextOf();
	expect(readParameter(context, 'options.missing', 0, '')).toBe('');
	expect(readParameter(context, 'options.missing', 0, null)).toBe(null);
	expect(readParameter(context, 'options.missing', 1, false)).toBe(false);
});

test('another run of the node knows nothing of it', () => {
	readParameter(contextOf().context, 'simplify', 0, false);
	const { context, asked } = contextOf();
	expect(readParameter(context, 'simplify', 1, false)).toBe('simplify of 1');
	expect(asked).toEqual(['simplify 1']);
});
