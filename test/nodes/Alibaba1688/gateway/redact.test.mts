import { redact } from '../../../../nodes/Alibaba1688/gateway/redact';

const secrets = ['s3cret+/=', 'token-1'];

test.each([
	['the secret s3cret+/= itself', 'the secret *** itself'],
	['s3cret%2B%2F%3D in a URL', '*** in a URL'],
	['token-1 and token-1', '*** and ***'],
	[
		'https://x/?access_token=abc&_aop_signature=DEF&a=1',
		'https://x/?access_token=***&_aop_signature=***&a=1',
	],
	['{"refresh_token":"abc","a":"b"}', '{"refresh_token":"***","a":"b"}'],
	['signed 0123456789ABCDEF0123456789ABCDEF01234567.', 'signed ***.'],
	['nothing to hide: 订单 3657499272179232333', 'nothing to hide: 订单 3657499272179232333'],
])('%s', (text, hidden) => expect(redact(text, secrets)).toBe(hidden));
