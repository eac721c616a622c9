const CHINA_OFFSET_MS = 8 * 60 * 60 * 1000;
const GATEWAY_DATE = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{3})?([+-]\d{2}):?(\d{2})$/;

/** Whether a value is a Date, also one of another realm, such as that of n8n's expressions. */
export function isDate(value: unknown): value is Date {
	return Object.prototype.toString.call(value) === '[object Date]';
}

/**
 * A date in the format of the gateway, `yyyyMMddHHmmssSSS+0800`, in China time
 * (documented for `java.util.Date` parameters).
 */
export function gatewayDate(date: Date): string {
	const china = new Date(date.getTime() + CHINA_OFFSET_MS).toISOString();
	return `${china.replace(/[-T:.Z]/g, '')}+0800`;
}

/**
 * The ISO 8601 form of a gateway date, with the offset that 1688 sent: `20181213201638000+0800`
 * becomes `2018-12-13T20:16:38.000+08:00`. Any other value is returned as it is, because 1688 also
 * sends dates in other forms and an unknown one must not be lost.
 */
export function isoDate<T>(value: T): T | string {
	const match = typeof value === 'string' ? GATEWAY_DATE.exec(value) : null;
	if (!match) return value;
	const [, year, month, day, hour, minute, second, millisecond = '000', hours, minutes] = match;
	return `${year}-${month}-${day}T${hour}:${minute}:${second}.${millisecond}${hours}:${minutes}`;
}
