import { readFile, stat } from 'node:fs/promises';

export class PageFileCache {
  private readonly cache = new Map<string, { modifiedAtMs: number; html: string }>();

  /** `null` if the page is not built. */
  async read(file: string): Promise<string | null> {
    const found = await stat(file).catch(() => null);
    if (!found) return null;
    const cached = this.cache.get(file);
    if (cached?.modifiedAtMs === found.mtimeMs) return cached.html;
    const html = await readFile(file, 'utf8');
    this.cache.set(file, { modifiedAtMs: found.mtimeMs, html });
    return html;
  }
}
