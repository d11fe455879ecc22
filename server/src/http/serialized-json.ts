import { createHash } from 'node:crypto';

export class SerializedJson {
  private cachedJson: string | null = null;
  private cachedBytes: Buffer | null = null;
  private cachedEtag: string | null = null;

  constructor(
    value: object,
    private readonly stringify = () => JSON.stringify(value),
  ) {}

  get json(): string {
    this.cachedJson ??= this.stringify();
    return this.cachedJson;
  }

  get bytes(): Buffer {
    this.cachedBytes ??= Buffer.from(this.json);
    return this.cachedBytes;
  }

  get etag(): string {
    this.cachedEtag ??= `"${createHash('sha256').update(this.bytes).digest('base64url').slice(0, 22)}"`;
    return this.cachedEtag;
  }

  /** Whether the entity tags of an `If-Match` or `If-None-Match` name this value. */
  matches(entityTags: string): boolean {
    const isThis = (tag: string) => tag.trim().replace(/^W\//, '') === this.etag;
    return entityTags === this.etag || entityTags.split(',').some(isThis);
  }
}
