import { defaultBehaviour, type Behaviour } from './behaviour.mts';
import { Creations } from './creations.mts';
import { Market } from './market.mts';
import { OrderBook } from './orderBook.mts';
import { ProductEvents } from './productEvents.mts';
import { MessageStore } from './messages.mts';
import { PhotoBank } from './photoBank.mts';
import { createProducts, type Product } from './products.mts';
import { Refunds } from './refunds.mts';
import { Shipments } from './shipments.mts';
import { createSuppliers, type Supplier } from './suppliers.mts';
import { Wallet } from './wallet.mts';

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
	/** What buyers find. */
	market: Market;
	/** What the seller did with products, where 1688 limits or remembers it. */
	productEvents: ProductEvents;
	/** The demo buyer's orders. */
	orders: OrderBook;
	/** What sellers sent. */
	shipments: Shipments;
	/** What buyers want back. */
	refunds: Refunds;
	/** Orders created by API calls. */
	creations: Creations;
	/** The demo buyer's ways to pay. */
	wallet: Wallet;
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
	const orders = new OrderBook(options, products);
	return {
		products,
		productById: new Map(products.map((product) => [String(product.productID), product])),
		market: new Market(options, products),
		productEvents: new ProductEvents(),
		orders,
		shipments: new Shipments(),
		refunds: new Refunds(orders),
		creations: new Creations(),
		wallet: new Wallet(),
		messages: new MessageStore(),
		photoBank: new PhotoBank(options.seed),
		suppliers: createSuppliers(options.seed),
		behaviour: { ...defaultBehaviour, ...options.behaviour },
	};
}
