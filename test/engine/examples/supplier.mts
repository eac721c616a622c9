import type { Examples } from './example.mts';

export const supplierExamples: Examples = {};
