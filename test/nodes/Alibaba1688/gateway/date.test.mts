import fc from 'fast-check';
import { gatewayDate, isoDate } from '../../../../nodes/Alibaba1688/gateway/date';
import { fromGatewayDate } from '../../../../sandbox/gateway/dates.mts';

test.each([
	['2018-08-02T13:11:13.000Z', '20180802211113000+0800'],
	['2018-12-31T16:00:00.000Z', '20190101000000000+0800'],
	['2018-12-31T15:59:59.999Z', '20181231235959999+0800'],
	['2024-02-28T16:00:00.001Z', '20240229000000001+0800'],
	['1969-12-31T16:00:00.000Z', '19700101000000000+0800'],
])('%s is sent as %s', (iso, gateway) => {
	expect(gatewayDate(new Date(iso))).toBe(gateway);
});

test.each([
	['20181213201638000+0800', '2018-12-13T20:16:38.000+08:00'],
	['20281216175505123+0800', '2028-12-16T17:55:05.123+08:00'],
	['20181213121638000+0000', '2018-12-13T12:16:38.000+00:00'],
	['20181213071638000-0500', '2018-12-13T07:16:38.000-05:00'],
])('%s is read as %s', (gateway, iso) => {
	expect(isoDate(gateway)).toBe(iso);
});

test.each([
	'2018-05-30 20:27:48',
	'2018-12-13T20:16:38.000+08:00',
	'',
	'long ago',
	'x20181213201638000+0800',
	'20181213201638000+08000',
	'3657499272179232333',
	1564984329147,
	0,
	null,
	undefined,
	true,
])('%p is no gateway date and stays as it is', (value) => {
	expect(isoDate(value)).toBe(value);
});

test('every moment survives the way to the gateway and back', () => {
	const dates = fc.date({
		min: new Date('1970-01-01T00:00:00Z'),
		max: new Date('9999-12-30T00:00:00Z'),
		noInvalidDate: true,
	});
	fc.assert(
		fc.property(dates, (date) => {
			const text = gatewayDate(date);
			expect(fromGatewayDate(text)).toBe(date.getTime());
			expect(Date.parse(String(isoDate(text)))).toBe(date.getTime());
		}),
		{ numRuns: 500 },
	);
});
