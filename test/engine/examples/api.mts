import type { Examples } from './example.mts';

export const apiExamples: Examples = {};
