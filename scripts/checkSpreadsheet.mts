/**
 * Reads the spreadsheet of the demo workflow back and compares every row with the sandbox's own data.
 * Usage: tsx scripts/checkSpreadsheet.mts <file.xlsx>
 */
import assert from 'node:assert/strict';
import { readSheet } from 'read-excel-file/node';
import { createState } from '../sandbox/data/state.mts';
import { fromGatewayDate } from '../sandbox/gateway/dates.mts';
import { defaultOptions } from '../sandbox/options.mts';

const [file] = process.argv.slice(2);
const [header, ...rows] = (await readSheet(file)) as unknown[][];
const { productById } = createState(defaultOptions);

const expectedColumns = [
	'productId',
	'subject',
	'status',
	'categoryName',
	'price',
	'minOrderQuantity',
	'amountOnSale',
	'image',
	'url',
	'lastUpdateTime',
];
assert.deepEqual(header, expectedColumns, 'columns of the spreadsheet');
assert.ok(rows.length >= 3, `only ${rows.length} rows`);

// The playground counts its dates back from its start, so all of them are later by the same time.
const shifts = new Set<number>();

for (const row of rows) {
	const cell = Object.fromEntries(expectedColumns.map((name, index) => [name, row[index]]));
	const id = cell.productId;
	assert.equal(typeof id, 'string', 'an id is text, so that no spreadsheet rounds it');
	const product = productById.get(String(id));
	assert.ok(product, `the sandbox has no product ${String(id)}`);
	assert.equal(cell.subject, product.subject);
	assert.equal(cell.status, product.status);
	assert.equal(cell.categoryName, product.categoryName);
	assert.equal(cell.amountOnSale, product.saleInfo.amountOnSale);
	assert.equal(cell.minOrderQuantity, product.saleInfo.minOrderQuantity);
	const offered = [...product.saleInfo.priceRanges, ...(product.skuInfos ?? [])];
	assert.ok(
		offered.some(({ price }) => Number(cell.price) === price),
		`price ${String(cell.price)} of product ${String(id)}`,
	);
	assert.equal(cell.image, `https://cbu01.alicdn.com/${product.image.images[0]}`);
	assert.equal(cell.url, `https://detail.1688.com/offer/${String(id)}.html`);
	const shift = Date.parse(String(cell.lastUpdateTime)) - fromGatewayDate(product.lastUpdateTime)!;
	shifts.add(shift);
}
assert.equal(shifts.size, 1, 'times of the last update');
assert.ok(Number.isFinite([...shifts][0]), 'times of the last update are dates');
console.log(`${rows.length} rows of ${file} equal the sandbox's data.`);
