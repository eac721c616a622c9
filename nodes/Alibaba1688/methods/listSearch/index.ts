/** The lists of the locators, by the name that their fields give as `searchListMethod`. */
export { searchAlbums } from './searchAlbums';
export { searchApis } from './searchApis';
export { searchProducts } from './searchProducts';
