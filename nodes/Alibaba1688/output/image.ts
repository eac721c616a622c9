const IMAGE_HOST = 'https://cbu01.alicdn.com/';

/**
 * The absolute https address of an image: 1688's older APIs send paths such as `img/ibank/…`
 * relative to its image host, others `//host/…` or plain http.
 */
export function imageUrl(path: unknown): string | undefined {
	if (typeof path !== 'string' || path === '') return undefined;
	if (path.startsWith('//')) return `https:${path}`;
	if (/^https?:/i.test(path)) return path.replace(/^http:/i, 'https:');
	return IMAGE_HOST + path.replace(/^\/+/, '');
}
