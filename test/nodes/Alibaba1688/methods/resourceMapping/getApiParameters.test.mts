import { Alibaba1688 } from '../../../../../nodes/Alibaba1688/Alibaba1688.node';
import { locator } from '../../../../engine/harness/workflow.mts';
import { editorContext } from '../../../../support/n8nContexts.mts';

async function fieldsFor(api: string, mode = 'list') {
	const { getApiParameters } = new Alibaba1688().methods.resourceMapping;
	const parameters = { resource: 'api', operation: 'call', api: locator(api, mode) };
	return await getApiParameters.call(await editorContext({}, parameters));
}

test('an API of the catalogue has its parameters as fields', async () => {
	const { fields, emptyFieldsNotice } = await fieldsFor(
		'com.alibaba.product:alibaba.product.get-1',
	);
	expect(emptyFieldsNotice).toBeUndefined();
	expect(fields.map(({ id, type, required }) => [id, type, required])).toEqual([
		['productID', 'string', true],
		['webSite', 'string', true],
		['scene', 'string', false],
	]);
});

test('so it has when it is given by the address of its page', async () => {
	const { fields } = await fieldsFor(
		'https://open.1688.com/api/apidocdetail.htm?id=com.alibaba.product:alibaba.product.get-1',
		'url',
	);
	expect(fields).toHaveLength(3);
});

test.each([
	['nothing', '', /Choose an API first/],
	['an API that is not in the catalogue', 'com.alibaba.x:y-1', /does not have .*Using JSON/],
	[
		'one of which no parameters are known',
		'com.alibaba.product:alibaba.product.ptsTag.update-1',
		/not documented in public.*Using JSON/,
	],
	['one without parameters', 'com.alibaba.account:alibaba.account.basic-1', /has no parameters/],
])('for %s it says so', async (_what, api, notice) => {
	expect(await fieldsFor(api, 'id')).toEqual({
		fields: [],
		emptyFieldsNotice: expect.stringMatching(notice),
	});
});
