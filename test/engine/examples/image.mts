import type { Examples } from './example.mts';

export const imageExamples: Examples = {};
