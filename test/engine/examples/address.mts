import type { Examples } from './example.mts';

export const addressExamples: Examples = {};
