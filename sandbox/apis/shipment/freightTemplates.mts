import { freightTemplates, type FreightTemplate } from '../../data/freightTemplates.mts';
import type { Api } from '../api.mts';
import { bareMsgFailure } from '../envelopes.mts';

/** The seller's freight templates, with their prices when asked for. */
export const myFreightTemplateListGet: Api = {
	id: 'com.alibaba.logistics:alibaba.logistics.myFreightTemplate.list.get-1',
	needsAccessToken: true,
	parameters: [
		{ name: 'templateId', type: 'Long' },
		{ name: 'querySubTemplate', type: 'Boolean' },
		{ name: 'queryRate', type: 'Boolean' },
	],
	handle({ parameters: { templateId, querySubTemplate, queryRate }, account }) {
		const found = freightTemplates.filter(
			({ id, memberId }) =>
				memberId === account.memberId && (!templateId || String(id) === templateId),
		);
		return {
			result: found.map((template) => ({
				...templateModel(template),
				expressSubTemplate:
					querySubTemplate === 'true' ? subTemplate(template, queryRate === 'true') : undefined,
			})),
		};
	},
	failure: bareMsgFailure,
};

/** The templates that can be chosen when a product is published. */
export const freightTemplateGetList: Api = {
	id: 'com.alibaba.logistics:alibaba.logistics.freightTemplate.getList-1',
	needsAccessToken: true,
	parameters: [
		{ name: 'webSite', type: 'String', required: true },
		{ name: 'categoryId', type: 'Long' },
		{ name: 'addressId', type: 'Long' },
	],
	handle: ({ account }) => ({
		freightTemplates: freightTemplates
			.filter(({ memberId }) => memberId === account.memberId)
			.map(templateModel),
	}),
	failure: bareMsgFailure,
};

function templateModel(template: FreightTemplate) {
	const { addressCodeText, fromAreaCode, id, memberId, name, remark, status, type } = template;
	return { addressCodeText, fromAreaCode, id, memberId, name, remark, status, type };
}

function subTemplate(template: FreightTemplate, withRate: boolean) {
	const { chargeType, firstUnit, firstUnitFee, nextUnit, nextUnitFee } = template;
	return {
		subTemplateDTO: {
			chargeType,
			isSysTemplate: false,
			serviceChargeType: 1,
			serviceType: 0,
			type: 0,
		},
		rateList: withRate
			? [
					{
						isSysRate: false,
						toAreaCodeText: '上海、福建省、广东省',
						rateDTO: { firstUnit, firstUnitFee, nextUnit, nextUnitFee, leastExpenses: 0 },
					},
				]
			: [],
	};
}
