import type { Scenarios } from './scenarios.ts';

/** What the benchmark asks of the load process, and what that answers. */
export type LoadRequest = { id: number; name: keyof Scenarios; options: readonly unknown[] };
export type LoadAnswer = { id: number; result?: unknown; error?: string };
