import { defaultBehaviour, type Behaviour } from './behaviour.mts';
import { Creations } from './creations.mts';
import { OrderBook } from './orderBook.mts';
import { MessageStore } from './messages.mts';
import { PhotoBank } from './photoBank.mts';
import { createProducts, type Product } from './products.mts';
import { createSuppliers, type Supplier } from './suppliers.mts';

/** What the sandbox is filled with. */
export interface SeedOptions {
	/** Any whole number; the same seed makes the same data. */
	seed: number;
	/** Number of the seller's products; orders are made of them, so at least 1. */
	products: number;
	/** Number of the buyer's orders; they are made when they are asked for. */
	orders: number;
	/** Epoch ms that the dates of the data are counted back from. */
	referenceTime: number;
	/** Where sources disagree; what is absent stays as it is by default. */
	behaviour?: Partial<Behaviour>;
}

/** Everything behind the business APIs. */
export interface SandboxState {
	/** The demo seller's products, oldest first. */
	products: Product[];
	/** By `productID` as text. */
	productById: Map<string, Product>;
	/** The demo buyer's orders. */
	orders: OrderBook;
	/** Orders created by API calls. */
	creations: Creations;
	/** Pushed messages that did not arrive. */
	messages: MessageStore;
	/** The demo seller's pictures. */
	photoBank: PhotoBank;
	/** The demo buyer's suppliers. */
	suppliers: readonly Supplier[];
	/** May be changed while the sandbox runs. */
	behaviour: Behaviour;
}

export function createState(options: SeedOptions): SandboxState {
	const products = createProducts(options.seed, options.products, options.referenceTime);
	return {
		products,
		productById: new Map(products.map((product) => [String(product.productID), product])),
		orders: new OrderBook(options, products),
		creations: new Creations(),
		messages: new MessageStore(),
		photoBank: new PhotoBank(options.seed),
		suppliers: createSuppliers(options.seed),
		behaviour: { ...defaultBehaviour, ...options.behaviour },
	};
}
