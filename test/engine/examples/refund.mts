import type { Examples } from './example.mts';

export const refundExamples: Examples = {};
