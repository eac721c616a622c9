import type { Api } from '../api.mts';
import { addressParseText } from './addressParseText.mts';
import { addresscodeGet } from './addresscodeGet.mts';
import { addresscodeGetchild } from './addresscodeGetchild.mts';
import { addresscodeParse } from './addresscodeParse.mts';
import { mySendGoodsAddressListGet } from './mySendGoodsAddressListGet.mts';
import { receiveAddressGet } from './receiveAddressGet.mts';

export const addressApis: readonly Api[] = [
	addresscodeGet,
	addresscodeGetchild,
	addresscodeParse,
	addressParseText,
	mySendGoodsAddressListGet,
	receiveAddressGet,
];
