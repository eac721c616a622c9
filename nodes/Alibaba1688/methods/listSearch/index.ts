/** The lists of the locators, by the name that their fields give as `searchListMethod`. */
export { searchBoughtOrders, searchOrders, searchSoldOrders } from './searchOrders';
export { searchProducts } from './searchProducts';
