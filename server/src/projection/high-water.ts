import { hash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Logger, type OnApplicationShutdown } from '@nestjs/common';

/**
 * How far a clinic's log was read: the day, its epoch, the last version, the hash of its entries, how
 * many entries the log held up to there, and the digest of all of them.
 */
export type Mark = {
  day: string;
  epoch: number;
  version: number;
  last: string;
  entries: number;
  /** Missing in marks of earlier releases. */
  digest?: string;
};

/** Changes within this time share one writing (milliseconds). */
const pause = 200;

/**
 * How far this node read every log, kept beside it and not in the store: so that a store which was
 * restored while every node was down is noticed at the next start.
 */
export class HighWater implements OnApplicationShutdown {
  private readonly report = new Logger(HighWater.name);
  private timer: NodeJS.Timeout | null = null;
  /** Clinics that were read further, and who knows how far when it is written down. */
  private readonly noted = new Map<string, { readonly mark: Mark }>();
  private writing: Promise<void> = Promise.resolve();

  private constructor(
    private readonly file: string,
    private readonly marks: Map<string, Mark>,
  ) {}

  /** Reads what an earlier start kept in the folder. */
  static async open(folder: string): Promise<HighWater> {
    const file = join(folder, 'high-water.json');
    return new HighWater(file, await readMarks(file));
  }

  of(clinicId: string): Mark | null {
    return this.marks.get(clinicId) ?? null;
  }

  /** The clinic was read further: how far, `reader` is asked when it is written down. */
  note(clinicId: string, reader: { readonly mark: Mark }): void {
    this.noted.set(clinicId, reader);
    this.timer ??= setTimeout(() => this.write(), pause);
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.timer) {
      clearTimeout(this.timer);
      this.write();
    }
    await this.writing;
  }

  private write(): void {
    this.timer = null;
    for (const [clinicId, { mark }] of this.noted) this.marks.set(clinicId, mark);
    this.noted.clear();
    this.writing = this.writing.then(() => this.replace()).catch((error) => this.report.error(error));
  }

  /** By way of a second file, so that no kill leaves half of one. */
  private async replace(): Promise<void> {
    await mkdir(dirname(this.file), { recursive: true });
    const draft = `${this.file}.${process.pid}`;
    await writeFile(draft, JSON.stringify(Object.fromEntries(this.marks)));
    await rename(draft, this.file);
  }
}

/** The hash by which the entries of one version are known again. */
export const hashOf = (entries: readonly string[]): string =>
  hash('sha256', JSON.stringify(entries), 'base64url');

async function readMarks(file: string): Promise<Map<string, Mark>> {
  try {
    return new Map(Object.entries(JSON.parse(await readFile(file, 'utf8'))));
  } catch (error) {
    const isFirstStart = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!isFirstStart)
      new Logger(HighWater.name).warn(`${file} cannot be read; a restore before this start goes unnoticed.`);
    return new Map();
  }
}
