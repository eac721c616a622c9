import { topics } from '../../../../nodes/Alibaba1688/message/topics';
import { sampleMessage } from '../../../../nodes/Alibaba1688Trigger/samples';

test.each(topics.map(({ type }) => type))('the sample of %s has data', (type) => {
	const { data } = sampleMessage(type);
	expect(Object.keys(data as object).length).toBeGreaterThan(0);
});
