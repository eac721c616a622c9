import type { Api } from './api.mts';
import { accountApis } from './account/index.mts';
import { addressApis } from './address/index.mts';
import { categoryApis } from './category/index.mts';
import { imageApis } from './image/index.mts';
import { inventoryApis } from './inventory/index.mts';
import { messageApis } from './message/index.mts';
import { orderApis } from './order/index.mts';
import { productApis } from './product/index.mts';
import { refundApis } from './refund/index.mts';
import { shipmentApis } from './shipment/index.mts';
import { supplierApis } from './supplier/index.mts';
import { systemApis } from './system/index.mts';

/** Every API that the sandbox serves; the folders are the resources of the node. */
export const apis: readonly Api[] = [
	...systemApis,
	...accountApis,
	...productApis,
	...inventoryApis,
	...categoryApis,
	...orderApis,
	...shipmentApis,
	...refundApis,
	...addressApis,
	...imageApis,
	...messageApis,
	...supplierApis,
];
