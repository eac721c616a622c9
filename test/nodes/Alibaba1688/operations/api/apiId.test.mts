import {
	API_PAGE_PATTERN,
	API_PATTERN,
	apiIdOf,
} from '../../../../../nodes/Alibaba1688/operations/api/apiId';
import { catalogue } from '../../../../../nodes/Alibaba1688/catalogue/catalogue';

const ID = 'com.alibaba.product:alibaba.product.get-1';
const PAGE = 'https://open.1688.com/api/apidocdetail.htm';

test.each([
	ID,
	` ${ID}\n`,
	'com.alibaba.product:alibaba.product.get:1',
	`${PAGE}?id=${ID}`,
	`http://open.1688.com/api/apidocdetail.htm?id=${ID}#top`,
	`${PAGE}?aopApiCategory=product&id=com.alibaba.product%3Aalibaba.product.get-1&x=1`,
	`${PAGE}?id=com.alibaba.product:alibaba.product.get%3A1`,
])('%j means the API', (text) => expect(apiIdOf(text)).toBe(ID));

test.each([
	'',
	'alibaba.product.get',
	'a:b',
	'a:b-x',
	'a:b:c:1',
	`https://example.com/?id=${ID}`,
	PAGE,
])('%j means none', (text) => expect(() => apiIdOf(text)).toThrow(/'API' is not the name/));

test.each(catalogue.map(({ id }) => [id]))('the editor takes %s by name and by page', (id) => {
	expect(id).toMatch(new RegExp(API_PATTERN));
	expect(new RegExp(API_PAGE_PATTERN).exec(`${PAGE}?id=${id}`)?.[1]).toBe(id);
});
