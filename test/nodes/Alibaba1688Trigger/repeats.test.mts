import { EventEmitter } from 'node:events';
import { Repeats } from '../../../nodes/Alibaba1688Trigger/repeats';

/** An answer of n8n that is still to come. */
class Reply extends EventEmitter {
	writableEnded = false;

	statusCode = 200;

	end(statusCode: number): void {
		this.statusCode = statusCode;
		this.writableEnded = true;
		this.emit('close');
	}

	/** The sender hung up; n8n goes on and answers into nothing. */
	abandon(): void {
		this.emit('close');
	}
}

test('a message is first once, and a repeat when it was stored', () => {
	const repeats = new Repeats(10);
	const reply = new Reply();
	expect(repeats.claim('1', reply)).toBe('first');
	expect(repeats.claim('1', new Reply())).toBe('wait');
	reply.end(200);
	expect(repeats.claim('1', new Reply())).toBe('repeat');
	expect(repeats.claim('2', new Reply())).toBe('first');
});

test('one that could not be stored is first again', () => {
	const repeats = new Repeats(10);
	const reply = new Reply();
	repeats.claim('1', reply);
	reply.end(500);
	const second = new Reply();
	expect(repeats.claim('1', second)).toBe('first');
	expect(repeats.claim('1', new Reply())).toBe('wait');
	second.end(200);
	expect(repeats.claim('1', new Reply())).toBe('repeat');
});

test('one whose sender hung up counts by what n8n answered in the end', () => {
	const repeats = new Repeats(10);
	const reply = new Reply();
	repeats.claim('1', reply);
	reply.abandon();
	expect(repeats.claim('1', new Reply())).toBe('wait');
	reply.writableEnded = true;
	expect(repeats.claim('1', new Reply())).toBe('repeat');
});

test('one that was handed back is first again', () => {
	const repeats = new Repeats(10);
	repeats.claim('1', new Reply());
	repeats.release('1');
	expect(repeats.claim('1', new Reply())).toBe('first');
});

test('the memory is bounded, and the latest messages stay in it', () => {
	const repeats = new Repeats(100);
	for (let id = 0; id < 10_000; id++) {
		const reply = new Reply();
		repeats.claim(String(id), reply);
		reply.end(200);
	}
	expect(repeats.size).toBe(100);
	expect(repeats.claim('9999', new Reply())).toBe('repeat');
	expect(repeats.claim('9900', new Reply())).toBe('repeat');
	expect(repeats.claim('9899', new Reply())).toBe('first');
});
