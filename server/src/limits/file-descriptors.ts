import { readFileSync } from 'node:fs';

const defaultDescriptorLimit = 10_000;

/** Node raises its soft limit at start, so this is the final one. */
export function readDescriptorLimit(): number {
  if (process.platform !== 'linux') return defaultDescriptorLimit;
  const [, soft] = /^Max open files\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8')) ?? [];
  return soft === undefined ? defaultDescriptorLimit : Number(soft);
}
