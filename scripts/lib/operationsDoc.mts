import { catalogue, findApi } from '../../nodes/Alibaba1688/catalogue/catalogue';
import { usesOf, type Operation } from '../../nodes/Alibaba1688/operations/operation';
import { operations } from '../../nodes/Alibaba1688/operations/registry';
import { resources } from '../../nodes/Alibaba1688/operations/resources';

const EFFECTS = { read: 'reads', write: 'changes', money: '**money or goods**' } as const;

/** What has no operation of its own, by what people look for. */
const left: ReadonlyArray<readonly [title: string, match: RegExp]> = [
	['Pickup for AliExpress JIT (揽收)', /^com\.alibaba\.supplychain:order\.aepickuporder\./],
	['Cloud labels, electronic waybills (电子面单)', /^com\.alibaba\.logistics:(waybill|ebill)\./],
	[
		'Decryption of receivers (收件人解密)',
		/logisticsRecevier\.decrypt|soldOrderId\.(merge|getList)/,
	],
	['Invoices (发票)', /^com\.alibaba\.trade:(trade\.invoice|alibaba\.(ec\.getInvoice|invoice))/],
	['Rating of buyers (评价)', /trade\.order\.batch\.rate/],
];

/**
 * The text of docs/operations.md, not yet laid out.
 *
 * @param permissions the text of docs/permissions.md
 */
export function operationsDoc(permissions: string): string {
	const accounts = accountsIn(permissions);
	const used = resources.filter(({ value }) => operations.some((op) => op.resource === value));
	return [
		'<!-- Written by `npm run docs`; do not edit. -->',
		'# Operations',
		`${operations.length} operations, and which API of the 1688 Open Platform each of them calls.`,
		'- **Effect:** an operation that reads may be sent again after most failures. One that changes something is sent again only when 1688 says that it was not carried out. One that moves money or goods is also never repeated when n8n runs the node again (Retry On Fail) once its outcome is unknown.\n' +
			'- **Permission:** whose account has to authorise the app, where that is known, and in which public list of a solution (解决方案) the API is. Other solutions contain APIs as well, and their lists are not public; see [permissions](permissions.md). Every API needs an access token unless it is marked.',
		...used.flatMap(({ name, value, description }) => [
			`## ${name}`,
			`${description}.`,
			tableOf(
				operations.filter((op) => op.resource === value),
				accounts,
			),
		]),
		'## API: Call',
		`It calls any API: the ${catalogue.length} of the catalogue from a list that is searched in English and Chinese, any other by its name, \`namespace:name-version\`, or by the address of its page on open.1688.com.`,
		[
			'- **Parameters** are fields where the catalogue knows them, with a dot in the name for a part of a JSON parameter. Required ones are shown, the others can be added. IDs, lists and objects are typed as text, so that no digit is lost; lists and objects as JSON. For an API whose parameters are not known, and for one that the catalogue does not have, they are one JSON object.',
			'- **This Call Changes Something** decides whether the call may be sent again. As long as nothing else is chosen, the catalogue decides, and an API that it does not have counts as one that moves money. An API that moves money or goods is never sent again, whatever is chosen.',
			'- **Result Path** and **Whole Answer** say which part of the answer becomes the output; a list gives one item for each entry. **Pagination** reads a list page by page, as the catalogue says or by settings of your own.',
			'- **Files** travel as parts of their own; a field for a file takes the name of the binary field.',
		].join('\n'),
		'These are reached through it and have no operation of their own:',
		table(
			['For', 'API', 'Effect'],
			left.flatMap(([title, match]) =>
				catalogue
					.filter(({ id }) => match.test(id))
					.map(({ id, english, effect }, index) => [
						index === 0 ? title : '',
						`\`${id}\` ${english}`,
						EFFECTS[effect],
					]),
			),
		),
		'What 1688 has no API for, as far as is documented in public:',
		[
			'- The details of many offers in one call. Product: Get Detail asks for one offer; several items run side by side.',
			'- The agreement of a seller to a refund of money, or its refusal. Refund: Agree to Return agrees to the return of goods.',
			'- Shipping a part of the quantity of an order line.',
		].join('\n'),
	].join('\n\n');
}

function tableOf(ofResource: readonly Operation[], accounts: ReadonlyMap<string, string>): string {
	const sorted = [...ofResource].sort((a, b) => a.name.localeCompare(b.name, 'en'));
	return table(
		['Operation', 'What it does', 'API', 'Effect', 'Permission'],
		sorted.map((operation) => {
			const uses = apisOf(operation);
			return [
				`**${operation.name}**<br>\`${operation.operation}\``,
				operation.description,
				uses.map(({ label, api }) => `${label}\`${api}\``).join('<br>') || 'any',
				effectOf(operation),
				uses.map(({ api }) => permissionOf(api, accounts)).join('<br>') || 'that of the API',
			];
		}),
	);
}

/** Each API once, with the choice that leads to it where there is one. */
function apisOf(operation: Operation): Array<{ label: string; api: string }> {
	const { use } = operation;
	const choices = use && 'apis' in use ? Object.entries(use.apis) : [];
	const byApi = new Map<string, string[]>(usesOf(operation).map(({ api }) => [api, []]));
	for (const [choice, { api }] of choices) byApi.get(api)?.push(choice);
	return [...byApi].map(([api, names]) => ({
		api,
		label: names.length > 0 ? `${names.join(', ')}: ` : '',
	}));
}

function effectOf({ effect, effectOf: depends }: Operation): string {
	return depends ? `up to ${EFFECTS[effect]}` : EFFECTS[effect];
}

function permissionOf(id: string, accounts: ReadonlyMap<string, string>): string {
	const { solutions = [], needsAccessToken } = findApi(id) ?? {};
	return [
		accounts.get(id),
		solutions.length > 0 ? `in ${solutions.join(', ')}` : 'in no public list',
		needsAccessToken === false ? 'no token' : undefined,
	]
		.filter(Boolean)
		.join('; ');
}

/** Whose account an API works for, by API, as the table of docs/permissions.md says. */
function accountsIn(permissions: string): Map<string, string> {
	const rows = permissions.matchAll(/^\| `([\w.]+:[\w.]+-\d+)`\s*\| (\w+) *\|/gm);
	return new Map([...rows].map(([, api, account]) => [api, account]));
}

function table(head: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
	const lines = [head, head.map(() => '---'), ...rows];
	return lines
		.map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
		.join('\n');
}
