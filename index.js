module.exports = {
	...require('./dist/nodes/Alibaba1688/Alibaba1688.node.js'),
	...require('./dist/nodes/Alibaba1688PollTrigger/Alibaba1688PollTrigger.node.js'),
	...require('./dist/nodes/Alibaba1688Trigger/Alibaba1688Trigger.node.js'),
	...require('./dist/credentials/Alibaba1688Api.credentials.js'),
	...require('./dist/credentials/Alibaba1688OAuth2Api.credentials.js'),
};
