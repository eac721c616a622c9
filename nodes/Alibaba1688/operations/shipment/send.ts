import type { IDataObject } from 'n8n-workflow';
import { CallError } from '../../gateway/failure';
import { wireText, type WireValue } from '../../gateway/serialise';
import { listAt } from '../../output/list';
import { simplifySent } from '../../output/sent';
import { textOf } from '../../output/text';
import type { ApiUse, Operation, Parameter } from '../operation';
import type { Steps } from '../steps';
import { orderIdParameter } from '../order/orderLocator';
import { readCompanyNo } from './companyLocator';
import { linesOfOrder, namedPackages, sendGoodsOf, type SentLine } from './dispatch';
import { ownCompanies } from './getCompanies';
import { sendFields } from './sendFields';
import {
	readInputs,
	readMailNo,
	readNamedLines,
	readPackages,
	readWeight,
	reasonOf,
} from './sendInputs';

const common: readonly Parameter[] = [
	{ name: 'remarks', type: 'String', field: 'options.remarks', label: 'Remark' },
	{ name: 'gmtSend', type: 'Date', field: 'options.gmtSend', label: 'Sent At' },
];

const advice = {
	INVALID_PARAM:
		'1688 does not take the tracking number: check it; a number can be used 15 times at most.',
	'5001': 'The buyer wants money back. Settle the refund first, or ship in the workbench of 1688.',
	'5002': 'The money was paid back or the order is closed, so it can no longer be shipped.',
};

const offline: ApiUse = {
	api: 'com.alibaba.logistics:alibaba.logistics.OpDeliverySendOrder.offline-1',
	parameters: [
		...common,
		{
			name: 'isEncryptOrderSend',
			from: (read) =>
				read('options.isEncryptOrderSend', 'Boolean', 'Buyer Masked by a Platform') === true
					? 'Y'
					: undefined,
		},
	],
	// A refused package stands beside `success: true`.
	answer: { result: 'result', refused: 'result.sendFailList' },
	// With one package the whole result is about it; with several there is a result for each.
	records: (result) => {
		const sent = listAt<IDataObject>(result, 'sendSuccessList');
		const isMulti = sent.length > 0 || listAt(result, 'sendFailList').length > 0;
		return isMulti ? sent : [result as IDataObject];
	},
	advice,
};

const dummy: ApiUse = {
	api: 'com.alibaba.logistics:alibaba.logistics.OpDeliverySendOrder.dummy-1',
	parameters: common,
	answer: { result: 'result' },
	advice,
};

const sellerOrder: ApiUse = {
	api: 'com.alibaba.trade:alibaba.trade.get.sellerView-1',
	parameters: [{ name: 'webSite', constant: '1688' }, orderIdParameter],
	answer: { result: 'result' },
};

const operation: Operation = {
	resource: 'shipment',
	operation: 'send',
	name: 'Send',
	action: 'Ship an order',
	description:
		'Ship an order that your shop sold (发货). This moves goods and starts the time after which the buyer pays for good: it is a money operation.',
	effect: 'money',
	fields: sendFields,
	use: { field: 'logistics', apis: { offline, dummy } },
	also: [sellerOrder, ownCompanies],
	inputs: readInputs,
	steps: async (steps) => {
		if (steps.choice('logistics') === 'dummy') {
			const extBody = wireText('extBody', reasonOf(steps));
			const lines = await readLines(steps);
			return await steps.records(dummy, { sendGoods: sendGoodsOf(orderOf(steps), lines), extBody });
		}
		const companyNo = readCompanyNo(steps.read);
		return steps.choice('packaging') === 'multiple'
			? await sendPackages(steps, companyNo)
			: await sendPackage(steps, companyNo);
	},
	simplify: simplifySent,
	idOf: (result) =>
		[result, ...listAt<IDataObject>(result, 'sendSuccessList')]
			.map(({ logisticsId }) => textOf(logisticsId))
			.filter(Boolean)
			.join(' '),
	check:
		'Look with Shipment: Get (perspective Seller) whether the order has the package before you ship it again.',
};

export default operation;

/** Where the items of a run share the list of companies. */
const COMPANIES = 'logisticsCompanies';

async function sendPackage(steps: Steps, companyNo: string): Promise<IDataObject[]> {
	const mailNo = readMailNo(steps);
	const lines = await readLines(steps);
	const label = { cpCode: companyNo, logisticsCpName: await companyName(steps, companyNo), mailNo };
	return await steps.records(offline, {
		sendGoods: sendGoodsOf(orderOf(steps), lines),
		extBody: wireText('extBody', label),
	});
}

async function sendPackages(steps: Steps, companyNo: string): Promise<IDataObject[]> {
	const lines = await readLines(steps);
	const packages = namedPackages(readPackages(steps), lines, companyNo);
	const names = new Map<string, string | undefined>();
	for (const { companyNo: code } of packages) names.set(code, await companyName(steps, code));
	const labelsOf = (line: SentLine): WireValue =>
		packages
			.filter(({ lineId }) => lineId === line.id)
			.map(({ companyNo: cpCode, mailNo, quantity }) => ({
				cpCode,
				logisticsCpName: names.get(cpCode),
				mailNo,
				quantity,
			}));
	return await steps.records(offline, {
		multiPackage: true,
		sendGoods: sendGoodsOf(orderOf(steps), lines, labelsOf),
	});
}

function orderOf(steps: Steps): string {
	return String(steps.read('orderId', 'Id', 'Order'));
}

/** The lines that were named, or all of the order: 1688 wants each with its quantity. */
async function readLines(steps: Steps): Promise<SentLine[]> {
	const named = readNamedLines(steps);
	if (named) return named;
	const [order] = await steps.records(sellerOrder, {}, 'read');
	return linesOfOrder(listAt<IDataObject>(order, 'productItems'), readWeight(steps));
}

/**
 * The name that 1688 wants beside the code. An app that may not list the companies sends the code
 * alone: the documentation does not say that the name is required.
 */
async function companyName(steps: Steps, companyNo: string): Promise<string | undefined> {
	let companies = steps.shared.get(COMPANIES) as IDataObject[] | undefined;
	companies ??= await steps.records(ownCompanies, {}, 'read').catch(noneIfRefused);
	steps.shared.set(COMPANIES, companies);
	const found = companies.find((company) => company.companyNo === companyNo);
	return found && String(found.companyName);
}

async function noneIfRefused(error: unknown): Promise<IDataObject[]> {
	const isRefused = error instanceof CallError && error.failure.kind === 'permission';
	return isRefused ? [] : await Promise.reject(error as Error);
}
