import type { ILoadOptionsFunctions, ResourceMapperFields } from 'n8n-workflow';
import { findApi } from '../../catalogue/catalogue';
import { apiIdOf } from '../../operations/api/apiId';
import { parameterFields } from '../../operations/api/parameterFields';

const USE_JSON = "Set 'Specify Parameters' to 'Using JSON' to give parameters.";

/** The fields for the parameters of the API that is chosen in the editor. */
export async function getApiParameters(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	const chosen = this.getCurrentNodeParameter('api', { extractValue: true });
	if (typeof chosen !== 'string' || chosen.trim() === '') {
		return { fields: [], emptyFieldsNotice: 'Choose an API first.' };
	}
	const id = apiIdOf(chosen);
	const api = findApi(id);
	if (!api) {
		return { fields: [], emptyFieldsNotice: `The catalogue does not have ${id}. ${USE_JSON}` };
	}
	switch (api.paramsStatus) {
		case 'none':
			return { fields: [], emptyFieldsNotice: `${api.english} has no parameters.` };
		case 'unknown':
			return {
				fields: [],
				emptyFieldsNotice: `The parameters of ${id} are not documented in public. ${USE_JSON}`,
			};
		default:
			return { fields: parameterFields(api) };
	}
}
