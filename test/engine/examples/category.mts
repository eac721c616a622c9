import type { Examples } from './example.mts';

export const categoryExamples: Examples = {};
