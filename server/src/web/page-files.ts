import { readFile, stat } from 'node:fs/promises';

/** Built pages, read once each and again only when a build has replaced them. */
export class PageFiles {
  private readonly kept = new Map<string, { changed: number; html: string }>();

  /** The page's text, or `null` when it is not built. */
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
