import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Expectation } from './envelope';
import type { Parsed } from './json';
import { isRecord, valueAt } from './path';

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
export function parseXml(text: string): Parsed & { root?: string } {
	// In a comment or a CDATA section these are only text.
	const markup = text.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, '');
	if (/<!(DOCTYPE|ENTITY)/i.test(markup)) {
		return { ok: false, reason: 'the XML declares a document type, which is refused' };
	}
	const verdict = XMLValidator.validate(text);
	if (verdict !== true) return { ok: false, reason: verdict.err.msg };
	try {
		const roots = Object.entries(parser.parse(text) as Record<string, unknown>);
		if (roots.length !== 1 || Array.isArray(roots[0][1])) {
			return { ok: false, reason: 'the XML has no single root element' };
		}
		const [[root, value]] = roots;
		return { ok: true, value, root };
	} catch (error) {
		return { ok: false, reason: (error as Error).message };
	}
}

/**
 * Gives an XML answer the shape that its JSON twin has where XML alone cannot tell: a list with one
 * entry or none, and a payload that is itself the root element.
 */
export function shapeXml(root: string, value: unknown, expected: Expectation): unknown {
	const [outermost] = expected.result.split('.');
	const body =
		root === outermost && valueAt(value, outermost) === undefined ? { [root]: value } : value;
	if (!expected.list) return body;
	const steps = expected.result.split('.');
	const name = steps.pop() ?? '';
	const holder = valueAt(body, steps.join('.'));
	if (isRecord(holder) && name in holder && !Array.isArray(holder[name])) {
		holder[name] = holder[name] === '' ? [] : [holder[name]];
	}
	return body;
}
