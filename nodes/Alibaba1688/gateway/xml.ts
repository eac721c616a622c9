import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Parsed } from './json';

/** Numbers stay text, so ids stay exact; htmlEntities is the switch that decodes numeric references. */
const parser = new XMLParser({
	ignoreAttributes: true,
	ignoreDeclaration: true,
	ignorePiTags: true,
	parseTagValue: false,
	trimValues: true,
	processEntities: true,
	htmlEntities: true,
});

/**
 * Reads an XML answer into the object that the same answer would be in JSON: the root element is the
 * object, repeated elements are a list.
 *
 * A document type is refused: it could declare entities that grow without bound or name files.
 */
export function parseXml(text: string): Parsed {
	if (/<!(DOCTYPE|ENTITY)/i.test(text)) {
		return { ok: false, reason: 'the XML declares a document type, which is refused' };
	}
	const verdict = XMLValidator.validate(text);
	if (verdict !== true) return { ok: false, reason: verdict.err.msg };
	try {
		const [root] = Object.values(parser.parse(text) as Record<string, unknown>);
		return { ok: true, value: root };
	} catch (error) {
		return { ok: false, reason: (error as Error).message };
	}
}
