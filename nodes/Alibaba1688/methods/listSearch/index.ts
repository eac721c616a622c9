/** The lists of the locators, by the name that their fields give as `searchListMethod`. */
export { searchAlbums } from './searchAlbums';
export { searchApis } from './searchApis';
export { searchCategories } from './searchCategories';
export { searchLogisticsCompanies } from './searchLogisticsCompanies';
export { searchOffers } from './searchOffers';
export { searchBoughtOrders, searchOrders, searchSoldOrders } from './searchOrders';
export { searchProducts } from './searchProducts';
