import { createHash } from 'node:crypto';

/** A value's JSON, bytes and ETag, each made at its first use only and then sent as often as wanted. */
export class Prepared {
  private madeJson: string | null = null;
  private madeBytes: Buffer | null = null;
  private madeEtag: string | null = null;

  /** `write`: makes the JSON when it is first needed, where there is a shorter way than from the value. */
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

  /** Strong: it stands for these very bytes. */
  get etag(): string {
    this.madeEtag ??= `"${createHash('sha256').update(this.bytes).digest('base64url').slice(0, 22)}"`;
    return this.madeEtag;
  }
}
