import { parseXml } from '../../../../nodes/Alibaba1688/gateway/xml';

function value(text: string): unknown {
	const parsed = parseXml(text);
	if (!parsed.ok) throw new Error(`Refused: ${parsed.reason}`);
	return parsed.value;
}

describe('elements', () => {
	test.each<[string, string, unknown]>([
		['become members', '<r><a>x</a><b><c>y</c></b></r>', { a: 'x', b: { c: 'y' } }],
		['that repeat become a list', '<r><a>1</a><a>2</a></r>', { a: ['1', '2'] }],
		['that stand alone are no list', '<r><a><b>1</b></a></r>', { a: { b: '1' } }],
		['that repeat apart become one list', '<r><a>1</a><b/><a>2</a></r>', { a: ['1', '2'], b: '' }],
		['without content are empty texts', '<r><a/><b></b></r>', { a: '', b: '' }],
		[
			'may follow a declaration',
			'<?xml version="1.0" encoding="UTF-8"?>\n<r><a>x</a></r>',
			{ a: 'x' },
		],
		['may have comments between them', '<r><!-- <b>1</b> --><a>x</a></r>', { a: 'x' }],
		['may be indented', '<r>\n\t<a>\n\t\t<b>x</b>\n\t</a>\n</r>\n', { a: { b: 'x' } }],
		['may have names of any script', '<r><标题>连衣裙</标题></r>', { 标题: '连衣裙' }],
	])('%s', (_rule, text, expected) => {
		expect(value(text)).toEqual(expected);
	});

	test('named like parts of an object are data', () => {
		const parsed = parseXml('<r><__proto__><polluted>1</polluted></__proto__></r>');
		expect({}).not.toHaveProperty('polluted');
		if (parsed.ok) expect(parsed.value).not.toHaveProperty('polluted');
	});
});

describe('texts', () => {
	test.each<[string, string]>([
		['584051070147', '584051070147'],
		['3657499272179232333', '3657499272179232333'],
		['1.50', '1.50'],
		['007', '007'],
		['1e5', '1e5'],
		['0x1F', '0x1F'],
		['true', 'true'],
		['null', 'null'],
		['20181213201638000+0800', '20181213201638000+0800'],
		['张三 😀', '张三 😀'],
		['&lt;p&gt;&amp;&quot;&apos;', '<p>&"\''],
		['&#24352;&#x4E09;&#x1F600;', '张三😀'],
		['&amp;lt;', '&lt;'],
		['&amp;#65;', '&#65;'],
		['&amp;copy;&amp;nbsp;', '&copy;&nbsp;'],
		['&amp;amp;amp;', '&amp;amp;'],
		['<![CDATA[<b>a&amp;b</b>]]>', '<b>a&amp;b</b>'],
		['<![CDATA[123]]>', '123'],
		['<![CDATA[<!DOCTYPE html><p>x</p>]]>', '<!DOCTYPE html><p>x</p>'],
		['a &lt;<![CDATA[ & ]]>&gt; b', 'a < & > b'],
	])('%s is read as %s', (xml, expected) => {
		expect(value(`<r><a>${xml}</a></r>`)).toEqual({ a: expected });
	});
});

test('a description with very many references is read to its end', () => {
	const text = `<r><a>${'&lt;p&gt;&#24352;'.repeat(20_000)}</a></r>`;
	expect(value(text)).toEqual({ a: '<p>张'.repeat(20_000) });
});

describe('refused is', () => {
	test.each([
		['a document type', '<!DOCTYPE r><r><a>1</a></r>'],
		['a document type in lower case', '<!doctype r><r><a>1</a></r>'],
		['a declared entity', '<!DOCTYPE r [<!ENTITY e "x">]><r><a>&e;</a></r>'],
		[
			'an entity that grows',
			'<!DOCTYPE r [<!ENTITY a "xxxx"><!ENTITY b "&a;&a;&a;&a;">]><r><a>&b;</a></r>',
		],
		[
			'an entity that reads a file',
			'<!DOCTYPE r [<!ENTITY e SYSTEM "file:///etc/passwd">]><r>&e;</r>',
		],
		['an external document type', '<!DOCTYPE r SYSTEM "http://127.0.0.1/x.dtd"><r/>'],
		['a document type after a declaration', '<?xml version="1.0"?>\n<!DOCTYPE r><r/>'],
		['a document type after a comment', '<!-- x --><!DOCTYPE r><r/>'],
		['a text that breaks off in an element', '<r><a>1</a><b>2'],
		['a text that breaks off in a tag', '<r><a>1</a><b'],
		['a text that breaks off before its last tag', '<r><a>1</a>'],
		['a text that breaks off in its last tag', '<r><a>1</a></r'],
		['a text that breaks off in CDATA', '<r><a><![CDATA[x</a></r>'],
		['a wrong end tag', '<r><a>1</b></r>'],
		['crossed tags', '<r><a><b>1</a></b></r>'],
		['a second root', '<r><a>1</a></r><s/>'],
		['a web page', '<!DOCTYPE html><html><head><title>x</title></head><body>x</body></html>'],
		['a web page with open tags', '<html><body><p>x<br>y</body></html>'],
		['plain text', 'Service unavailable'],
		['nothing', ''],
		['JSON', '{"a":1}'],
	])('%s', (_kind, text) => {
		expect(parseXml(text)).toEqual({ ok: false, reason: expect.stringMatching(/\S/) });
	});

	test('a document type with a reason that says so', () => {
		expect(parseXml('<!DOCTYPE r><r/>')).toEqual({
			ok: false,
			reason: expect.stringMatching(/document type|DOCTYPE|DTD/i),
		});
	});
});

// What becomes of them is not said; they must neither break the reader nor turn into something else.
test.each([
	'&#0;',
	'&#x110000;',
	'&#xD800;',
	'&#99999999999999999999;',
	'&#;',
	'&#x;',
	'&',
	'&unknown;',
])('the bad reference %s is refused, dropped or left as it is', (reference) => {
	const parsed = parseXml(`<r><a>${reference}</a></r>`);
	if (parsed.ok) expect([{ a: reference }, { a: '' }]).toContainEqual(parsed.value);
	else expect(parsed.reason).toMatch(/\S/);
});

test('a document of 10,000 levels does not throw', () => {
	const parsed = parseXml(`${'<a>'.repeat(10_000)}x${'</a>'.repeat(10_000)}`);
	expect(typeof parsed.ok).toBe('boolean');
});
