import { createHash } from 'node:crypto';

export class Prepared {
  private madeJson: string | null = null;
  private madeBytes: Buffer | null = null;
  private madeEtag: string | null = null;

  constructor(
    value: object,
    private readonly write = () => JSON.stringify(value),
  ) {}

  get json(): string {
    this.madeJson ??= this.write();
    return this.madeJson;
  }

  get bytes(): Buffer {
    this.madeBytes ??= Buffer.from(this.json);
    return this.madeBytes;
  }

  get etag(): string {
    this.madeEtag ??= `"${createHash('sha256').update(this.bytes).digest('base64url').slice(0, 22)}"`;
    return this.madeEtag;
  }
}
