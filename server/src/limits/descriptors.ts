import { readFileSync } from 'node:fs';

/** Where the system does not say, as many as Node can count on elsewhere. */
const usual = 10_000;

/** How many descriptors this process may have open. Node has raised it as far as it may by then. */
export function descriptorLimit(): number {
  if (process.platform !== 'linux') return usual;
  const [, soft] = /^Max open files\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8')) ?? [];
  return soft === undefined ? usual : Number(soft);
}
