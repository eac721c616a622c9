module.exports = {
	...require('./dist/nodes/Alibaba1688/Alibaba1688.node.js'),
	...require('./dist/credentials/Alibaba1688Api.credentials.js'),
	...require('./dist/credentials/Alibaba1688OAuth2Api.credentials.js'),
};
