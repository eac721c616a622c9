import type { Examples } from './example.mts';

export const messageExamples: Examples = {};
