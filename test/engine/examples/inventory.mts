import type { Examples } from './example.mts';

export const inventoryExamples: Examples = {};
