import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

export type CompressedPage = { html: string; brotli: Buffer };

const compress = promisify(brotliCompress);
/** Boards change every second; a fast level already saves two thirds. */
const fastBrotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_MODE]: 1 } };

const maxPages = 64;

export class CompressedPageCache {
  private readonly cache = new Map<string, Promise<CompressedPage>>();

  get(html: string): Promise<CompressedPage> {
    const cached = this.cache.get(html);
    if (cached) return cached;
    const compressing = compress(html, fastBrotli).then((brotli) => ({ html, brotli }));
    if (this.cache.size >= maxPages) this.cache.clear();
    this.cache.set(html, compressing);
    return compressing;
  }
}
