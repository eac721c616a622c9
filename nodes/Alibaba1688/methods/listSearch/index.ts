/** The lists of the locators, by the name that their fields give as `searchListMethod`. */
export { searchLogisticsCompanies } from './searchLogisticsCompanies';
export { searchProducts } from './searchProducts';
