/** The lists of the locators, by the name that their fields give as `searchListMethod`. */
export { searchCategories } from './searchCategories';
export { searchOffers } from './searchOffers';
export { searchProducts } from './searchProducts';
