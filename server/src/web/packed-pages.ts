import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

export type PackedPage = { html: string; brotli: Buffer };

const compress = promisify(brotliCompress);
/** Boards change every second; a fast level already saves two thirds. */
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_MODE]: 1 } };

const most = 64;

export class PackedPages {
  private readonly kept = new Map<string, Promise<PackedPage>>();

  pack(html: string): Promise<PackedPage> {
    const known = this.kept.get(html);
    if (known) return known;
    const packing = compress(html, quick).then((brotli) => ({ html, brotli }));
    if (this.kept.size >= most) this.kept.clear();
    this.kept.set(html, packing);
    return packing;
  }
}
