import { operations } from '../../../../nodes/Alibaba1688/operations/registry';
import { resources } from '../../../../nodes/Alibaba1688/operations/resources';

/** Public names: workflows hold them, so none may go. An operation that is new is added here. */
const table: Readonly<Record<string, string>> = {
	product:
		'get getDetail getMany search searchByImage searchInShop getRelated getRecommended getTopList getTopKeywords follow unfollow create update getPublishSchema updatePrice publish unpublish delete',
	inventory: 'get update',
	category: 'get getMany search getAttributes',
	order:
		'get getMany preview create cancel getPaymentLink getPaymentOptions pay confirmReceipt addMemo addMessage updatePrice updateAddress extendConfirmTime claimCoupon',
	shipment: 'get track send getCompanies getFreightTemplates estimateFreight urge',
	refund:
		'get getMany getReasons getMaximum create cancel returnGoods getReturnAddress uploadEvidence agreeReturn',
	address: 'getMany parse getRegions getSendAddresses',
	image: 'upload getMany getAlbums createAlbum delete',
	message: 'getMany confirm',
	supplier: 'get getMany getChatLink',
	account: 'get getSubAccounts',
	api: 'call',
};

/** Repeating or losing such a call moves money or goods. */
const money = [
	'order:create order:pay order:cancel order:confirmReceipt order:updatePrice order:extendConfirmTime',
	'refund:create refund:cancel refund:returnGoods refund:agreeReturn',
	'shipment:send product:create inventory:update api:call',
].flatMap((line) => line.split(' '));

const expected = Object.entries(table).flatMap(([resource, names]) =>
	names.split(' ').map((operation) => `${resource}:${operation}`),
);
const nameOf = ({ resource, operation }: (typeof operations)[number]) => `${resource}:${operation}`;

test('the node has these operations, each once, and no others', () => {
	expect(operations.map(nameOf).sort()).toEqual([...expected].sort());
	expect(expected).toHaveLength(74);
});

test('every resource of the editor has operations', () => {
	expect(resources.map(({ value }) => value).sort()).toEqual(Object.keys(table).sort());
});

test('exactly these operations move money or goods', () => {
	const marked = operations.filter(({ effect }) => effect === 'money').map(nameOf);
	expect(marked.sort()).toEqual([...money].sort());
});

test('what moves money or goods says so, and how to look up what became of it', () => {
	for (const operation of operations.filter(({ effect }) => effect === 'money')) {
		expect({ operation: nameOf(operation), check: operation.check ?? '' }).toEqual({
			operation: nameOf(operation),
			check: expect.stringMatching(/\w{3}/),
		});
		expect(`${nameOf(operation)}: ${operation.description}`).toMatch(
			/money|goods|buy|pay|stock|publish/i,
		);
	}
});

test('each operation has names for people, and one sentence has no full stop', () => {
	for (const operation of operations) {
		const { name, action, description } = operation;
		expect(name).toMatch(/^[A-Z]/);
		expect(action).toMatch(/^[A-Z][^A-Z]/);
		expect(description.length).toBeGreaterThan(15);
		const sentences = description.split(/\.\s/).length;
		expect({ operation: nameOf(operation), stop: description.endsWith('.') }).toEqual({
			operation: nameOf(operation),
			stop: sentences > 1,
		});
	}
});
