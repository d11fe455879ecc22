import { readFile, stat } from 'node:fs/promises';

export class PageFiles {
  private readonly kept = new Map<string, { changed: number; html: string }>();

  /** `null` if the page is not built. */
  async read(file: string): Promise<string | null> {
    const found = await stat(file).catch(() => null);
    if (!found) return null;
    const kept = this.kept.get(file);
    if (kept?.changed === found.mtimeMs) return kept.html;
    const html = await readFile(file, 'utf8');
    this.kept.set(file, { changed: found.mtimeMs, html });
    return html;
  }
}
