import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

/** A page as it is, and as browsers that unpack take it. */
export type PackedPage = { html: string; brotli: Buffer };

const compress = promisify(brotliCompress);
/** Boards change every second: a quick pass already leaves a third of the bytes. */
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_MODE]: 1 } };

/** As many pages stand in one moment: each kind of page by language. */
const most = 64;

/** Packs pages, and each only once while it stays the same, however many ask for it. */
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
