import { hash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Logger, type OnApplicationShutdown } from '@nestjs/common';

/** How far a clinic's log was read. Stored as JSON, so the names of its fields stay. */
export type Mark = {
  day: string;
  epoch: number;
  version: number;
  last: string;
  entries: number;
  /** Missing in files of earlier releases. */
  digest?: string;
};

const pause = 200;

/** Stored outside Redis, so that a restore made while every node was down is noticed at the next start. */
export class HighWater implements OnApplicationShutdown {
  private readonly report = new Logger(HighWater.name);
  private timer: NodeJS.Timeout | null = null;
  private readonly noted = new Map<string, { readonly mark: Mark }>();
  private writing: Promise<void> = Promise.resolve();

  private constructor(
    private readonly file: string,
    private readonly marks: Map<string, Mark>,
  ) {}

  static async open(folder: string): Promise<HighWater> {
    const file = join(folder, 'high-water.json');
    return new HighWater(file, await readMarks(file));
  }

  of(clinicId: string): Mark | null {
    return this.marks.get(clinicId) ?? null;
  }

  /** The checkpoint is read from `reader` when it is written, after `writeDelayMs`. */
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

  /** Through a second file, so that a crash leaves no half-written one. */
  private async replace(): Promise<void> {
    await mkdir(dirname(this.file), { recursive: true });
    const draft = `${this.file}.${process.pid}`;
    await writeFile(draft, JSON.stringify(Object.fromEntries(this.marks)));
    await rename(draft, this.file);
  }
}

export const hashOf = (entries: readonly string[]): string =>
  hash('sha256', JSON.stringify(entries), 'base64url');

async function readMarks(file: string): Promise<Map<string, Mark>> {
  try {
    return new Map(Object.entries(JSON.parse(await readFile(file, 'utf8'))));
  } catch (error) {
    const isFirstStart = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!isFirstStart)
      new Logger(HighWater.name).warn(
        `${file} cannot be read, so a restore of Redis before this start would go unnoticed.`,
      );
    return new Map();
  }
}
