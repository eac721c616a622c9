const chinaOffset = 8 * 60 * 60 * 1000;

/** Epoch milliseconds as a gateway date, China time: `yyyyMMddHHmmssSSS+0800`. */
export function toGatewayDate(epochMs: number): string {
	return `${new Date(epochMs + chinaOffset).toISOString().replace(/\D/g, '')}+0800`;
}

const gatewayDate = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{3})(?:([+-])(\d{2})(\d{2}))?$/;

/**
 * A gateway date as epoch milliseconds; a date without zone is China time, as the official PHP client
 * sends it. `undefined` when the text is no gateway date.
 */
export function fromGatewayDate(text: string): number | undefined {
	const match = gatewayDate.exec(text);
	if (!match) return undefined;
	const [
		,
		year,
		month,
		day,
		hour,
		minute,
		second,
		ms,
		sign = '+',
		zoneHour = '08',
		zoneMinute = '00',
	] = match;
	const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}${sign}${zoneHour}:${zoneMinute}`;
	const epochMs = Date.parse(iso);
	return Number.isNaN(epochMs) ? undefined : epochMs;
}
