import type { Examples } from './example.mts';

export const shipmentExamples: Examples = {};
