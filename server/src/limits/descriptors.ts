import { readFileSync } from 'node:fs';

const usual = 10_000;

/** Node raises its soft limit at start, so this is the final one. */
export function descriptorLimit(): number {
  if (process.platform !== 'linux') return usual;
  const [, soft] = /^Max open files\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8')) ?? [];
  return soft === undefined ? usual : Number(soft);
}
