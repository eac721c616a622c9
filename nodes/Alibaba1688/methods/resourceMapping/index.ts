/** The fields that depend on a choice, by the name that the mapping gives as `resourceMapperMethod`. */
export { getApiParameters } from './getApiParameters';
