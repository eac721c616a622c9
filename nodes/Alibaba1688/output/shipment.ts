import type { IDataObject } from 'n8n-workflow';
import type { View } from '../operations/operation';
import { valueAt } from '../gateway/path';
import { listAt } from './list';
import { textOf } from './text';
import { isoTime } from './time';

const STATUSES: Readonly<Record<string, string>> = {
	WAITACCEPT: 'Not Accepted Yet',
	CANCEL: 'Cancelled',
	ACCEPT: 'Accepted',
	TRANSPORT: 'In Transit',
	NOGET: 'Pickup Failed',
	SIGN: 'Signed For',
	UNSIGN: 'Signing Failed',
};

/** A parcel of an order. */
export function simplifyShipment(
	shipment: IDataObject,
	{ includeContact, read }: View,
): IDataObject {
	return {
		orderId: textOf(read?.('orderId', 'String', 'Order')),
		logisticsId: textOf(shipment.logisticsId),
		trackingNumber: textOf(shipment.logisticsBillNo),
		companyNo: shipment.logisticsCompanyNo,
		companyName: shipment.logisticsCompanyName,
		status: shipment.status,
		statusText: STATUSES[String(shipment.status)],
		orderLineIds: textOf(shipment.orderEntryIds),
		sendTime: isoTime(shipment.gmtSystemSend),
		goods: goodsOf(shipment),
		...(includeContact ? { ...person(shipment, 'receiver'), ...person(shipment, 'sender') } : {}),
	};
}

/** `name × quantity unit`, one for each kind of goods in the parcel. */
function goodsOf(shipment: IDataObject): string {
	return listAt<IDataObject>(shipment, 'sendGoods')
		.map(({ goodName, quantity, unit }) =>
			[textOf(goodName), '×', textOf(quantity), textOf(unit)].filter(Boolean).join(' '),
		)
		.join('; ');
}

function person(shipment: IDataObject, role: 'receiver' | 'sender'): IDataObject {
	const text = (name: string) => textOf(valueAt(shipment, `${role}.${role}${name}`));
	return {
		[`${role}Name`]: text('Name'),
		[`${role}Phone`]: text('Mobile') || text('Phone'),
		[`${role}Address`]: ['Province', 'City', 'County', 'Address']
			.map(text)
			.filter(Boolean)
			.join(' '),
	};
}

/** One step of a parcel, in words of its own: China and abroad have different fields at 1688. */
interface Step {
	time: string | undefined;
	remark: string | undefined;
	carrier?: string;
}

/** The way of a parcel and where it is now. */
export function simplifyTrace(trace: IDataObject): IDataObject {
	const steps = stepsOf(trace);
	// The order of the steps is not documented.
	const latest = steps.reduce<Step | undefined>(
		(last, step) => (last && (last.time ?? '') > (step.time ?? '') ? last : step),
		undefined,
	);
	return {
		...parcelOf(trace),
		stepCount: steps.length,
		lastTime: latest?.time,
		lastRemark: latest?.remark,
	};
}

/** Each step together with the parcel it belongs to. */
export function splitTrace(trace: IDataObject): IDataObject[] {
	return stepsOf(trace).map((step) => ({ ...parcelOf(trace), ...step }));
}

export function simplifyTraceStep(step: IDataObject): IDataObject {
	return { ...step, carrier: step.carrier };
}

function parcelOf(trace: IDataObject): IDataObject {
	const isAbroad = trace.crossPackageTraceDTOList !== undefined;
	return {
		orderId: textOf(trace.orderId),
		logisticsId: textOf(trace.logisticsId),
		trackingNumber: textOf(isAbroad ? trace.crossMailNo : trace.logisticsBillNo),
		leg: isAbroad ? 'abroad' : 'china',
	};
}

function stepsOf(trace: IDataObject): Step[] {
	return [
		...listAt<IDataObject>(trace, 'logisticsSteps').map(({ acceptTime, remark }) => ({
			time: isoTime(acceptTime),
			remark: textOf(remark),
		})),
		...listAt<IDataObject>(trace, 'crossPackageTraceDTOList').map((step) => ({
			time: isoTime(step.nodeActionTime),
			remark: textOf(step.nodeDetail) ?? textOf(valueAt(step, 'traceNode.traceNodeName')),
			carrier: textOf(step.carrierPartnerCode),
		})),
	];
}

/** A logistics company; shipping takes `companyNo`. */
export function simplifyCompany(company: IDataObject): IDataObject {
	return {
		companyNo: company.companyNo,
		companyName: company.companyName,
		phone: company.companyPhone,
		spelling: company.spelling,
		supportPrint: company.supportPrint,
		companyId: textOf(company.id),
	};
}

const TEMPLATE_TYPES: Readonly<Record<string, string>> = { 2: 'Own', 3: 'Official' };

/** A freight template. Its fees stay out: no source states their unit. */
export function simplifyFreightTemplate(template: IDataObject): IDataObject {
	return {
		templateId: textOf(template.id),
		name: template.name,
		fromDistrictCode: textOf(template.fromAreaCode),
		fromDistrict: template.addressCodeText,
		status: template.status,
		type: template.type,
		// Without a value it is the seller's own, as documented.
		typeText: TEMPLATE_TYPES[String(template.type ?? 2)],
		remark: template.remark,
	};
}

/** An estimate in yuan. */
export function simplifyFreight(freight: IDataObject): IDataObject {
	const isFree = freight.freePostage === true;
	return {
		productId: textOf(freight.offerId),
		// The amount does not count when the seller pays.
		freight: isFree ? '0' : textOf(freight.freight),
		freePostage: isFree,
		templateId: textOf(freight.templateId),
		templateName: freight.templateName,
		firstFee: textOf(freight.firstFee),
		firstUnit: textOf(freight.firstUnit),
		nextFee: textOf(freight.nextFee),
		nextUnit: textOf(freight.nextUnit),
		chargeType: textOf(freight.chargeType),
	};
}
