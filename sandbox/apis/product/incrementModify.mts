import { exactParse } from '../../exactJson.mts';
import { BusinessFailure, type Api } from '../api.mts';
import { ownProduct, touch } from './ownProduct.mts';

/** Changes title, description, pictures or the switch for orders, and leaves the rest. */
export const productIncrementModify: Api = {
	id: 'com.alibaba.product:alibaba.product.incrementModify-1',
	needsAccessToken: true,
	parameters: [
		{ name: 'productID', type: 'Long', required: true },
		{ name: 'subject', type: 'String' },
		{ name: 'description', type: 'String' },
		{ name: 'image', type: 'object', fields: [{ name: 'images', type: 'String[]' }] },
		{ name: 'supportOnlineTrade', type: 'Boolean' },
		{ name: 'webSite', type: 'String', required: true },
	],
	handle(context) {
		const { productID, subject, description, image, supportOnlineTrade } = context.parameters;
		const product = ownProduct(context, productID);
		// The codes are not documented.
		if (!product) throw new BusinessFailure('OFFER_NOT_EXIST', `商品不存在: ${productID}`);
		if (subject !== undefined && [...subject].length > 60) {
			throw new BusinessFailure('SUBJECT_TOO_LONG', '标题过长');
		}
		if (subject !== undefined) product.subject = subject;
		if (description !== undefined) product.description = description;
		if (image !== undefined) product.image = exactParse(image) as { images: string[] };
		if (supportOnlineTrade !== undefined) {
			product.saleInfo.supportOnlineTrade = supportOnlineTrade === 'true';
		}
		touch(product, context.now);
		return { result: product };
	},
	failure: (errorCode, errorMessage) => ({ errorCode, errorMessage }),
};
