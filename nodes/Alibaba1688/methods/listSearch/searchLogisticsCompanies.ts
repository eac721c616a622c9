import { locatorList } from '../locatorList';

/** The companies that a seller may ship with; the value is the code that shipping takes. */
export const searchLogisticsCompanies = locatorList({
	api: 'com.alibaba.logistics:alibaba.logistics.OpQueryLogisticCompanyList.offline-1',
	parameters: () => ({}),
	expected: { result: 'result', list: {} },
	entries: 'result',
	entry: ({ companyName, companyNo }) => ({
		name: `${String(companyName)} (${String(companyNo)})`,
		value: String(companyNo),
	}),
	filtersHere: true,
	advice: {
		'gw.APIACLDecline':
			"Your app may not list the logistics companies. Choose 'By Code' and type the code, such as SF.",
	},
});
