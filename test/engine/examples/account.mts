import type { Examples } from './example.mts';

export const accountExamples: Examples = {};
