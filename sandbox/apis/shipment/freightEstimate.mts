import { freightTemplates } from '../../data/freightTemplates.mts';
import { findRegion } from '../../data/regions.mts';
import { exactParse } from '../../exactJson.mts';
import { BusinessFailure, type Api } from '../api.mts';
import { nestedFailure, nestedSuccess } from '../envelopes.mts';

interface Question {
	offerId: number | string;
	toProvinceCode: string;
	toCityCode: string;
	toCountryCode: string;
	totalNum: number;
	logisticsSkuNumModels: Array<{ skuId: string; number: number }>;
}

/** What the freight of an offer to a district of mainland China would be; yuan as text. */
export const freightEstimate: Api = {
	id: 'com.alibaba.fenxiao.crossborder:product.freight.estimate-1',
	needsAccessToken: true,
	parameters: [
		{
			name: 'productFreightQueryParamsNew',
			type: 'object',
			required: true,
			fields: [
				{ name: 'offerId', type: 'Long', required: true },
				{ name: 'toProvinceCode', type: 'String', required: true },
				{ name: 'toCityCode', type: 'String', required: true },
				{ name: 'toCountryCode', type: 'String', required: true },
				{ name: 'totalNum', type: 'Long', required: true },
				{
					name: 'logisticsSkuNumModels',
					type: 'object[]',
					required: true,
					fields: [
						{ name: 'skuId', type: 'String', required: true },
						{ name: 'number', type: 'Long', required: true },
					],
				},
			],
		},
	],
	handle({ parameters, state }) {
		const question = exactParse(parameters.productFreightQueryParamsNew as string) as Question;
		const offer = state.market.find(String(question.offerId));
		// The codes of the refusals are not documented.
		if (!offer) throw new BusinessFailure('OFFER_NOT_EXIST', `商品不存在: ${question.offerId}`);
		checkRegion(question);
		const { product } = offer;
		const skus = question.logisticsSkuNumModels;
		for (const { skuId } of skus) {
			if (!product.skuInfos?.some((sku) => String(sku.skuId) === skuId)) {
				throw new BusinessFailure('SKU_NOT_EXIST', `SKU不存在: ${skuId}`);
			}
		}
		if (skus.reduce((sum, { number }) => sum + number, 0) !== question.totalNum) {
			throw new BusinessFailure('PARAM_ERROR', '购买数量与SKU数量之和不一致');
		}
		return nestedSuccess(estimate(product.productID, skus, question.totalNum), 'S0000', '成功');
	},
	failure: nestedFailure,
};

function checkRegion({ toProvinceCode, toCityCode, toCountryCode }: Question): void {
	const district = findRegion(toCountryCode);
	const city = findRegion(toCityCode);
	if (district?.parentCode !== toCityCode || city?.parentCode !== toProvinceCode) {
		throw new BusinessFailure('PARAM_ERROR', `地区码有误: ${toCountryCode}`);
	}
}

function estimate(offerId: number, skus: Question['logisticsSkuNumModels'], total: number) {
	const template = freightTemplates[offerId % freightTemplates.length];
	const fen = template.firstUnitFee + template.nextUnitFee * Math.max(0, total - 1);
	const freePostage = offerId % 5 === 0;
	return {
		offerId,
		freight: freePostage ? '0' : yuan(fen),
		templateId: template.id,
		templateName: template.name,
		templateType: 2,
		subTemplateType: 0,
		subTemplateName: '快递',
		chargeType: '1',
		firstFee: yuan(template.firstUnitFee),
		firstUnit: '1',
		nextFee: yuan(template.nextUnitFee),
		nextUnit: '1',
		discount: '1',
		freePostage,
		singleProductWeight: 0.15,
		singleProductWidth: 10,
		singleProductHeight: 10,
		singleProductLength: 10,
		sizeValueType: 2,
		productFreightSkuInfoModels: skus.map(({ skuId }) => ({
			skuId,
			singleSkuWeight: 0.2,
			singleSkuWidth: 12,
			singleSkuHeight: 3,
			singleSkuLength: 20,
		})),
	};
}

/** As the documented examples write it: without zeros at the end. */
function yuan(fen: number): string {
	return String(fen / 100);
}
