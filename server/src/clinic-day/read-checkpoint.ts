import { hash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Logger, type OnApplicationShutdown } from '@nestjs/common';

/** How far a clinic's log was read. Stored as JSON, so the names of its fields stay. */
export type ReadCheckpoint = {
  day: string;
  epoch: number;
  version: number;
  last: string;
  entries: number;
  /** Missing in files of earlier releases. */
  digest?: string;
};

const writeDelayMs = 200;

/** Stored outside Redis, so that a restore made while every node was down is noticed at the next start. */
export class ReadCheckpointStore implements OnApplicationShutdown {
  private readonly logger = new Logger(ReadCheckpointStore.name);
  private timer: NodeJS.Timeout | null = null;
  private readonly pending = new Map<string, { readonly checkpoint: ReadCheckpoint }>();
  private writing: Promise<void> = Promise.resolve();
  private isClosed = false;

  private constructor(
    private readonly file: string,
    private readonly checkpoints: Map<string, ReadCheckpoint>,
  ) {}

  static async open(folder: string): Promise<ReadCheckpointStore> {
    const file = join(folder, 'high-water.json');
    return new ReadCheckpointStore(file, await readCheckpoints(file));
  }

  get(clinicId: string): ReadCheckpoint | null {
    return this.checkpoints.get(clinicId) ?? null;
  }

  /** The checkpoint is read from `reader` when it is written, after `writeDelayMs`. */
  scheduleWrite(clinicId: string, reader: { readonly checkpoint: ReadCheckpoint }): void {
    if (this.isClosed) return;
    this.pending.set(clinicId, reader);
    this.timer ??= setTimeout(() => this.write(), writeDelayMs);
  }

  async onApplicationShutdown(): Promise<void> {
    this.isClosed = true;
    if (this.timer) {
      clearTimeout(this.timer);
      this.write();
    }
    await this.writing;
  }

  private write(): void {
    this.timer = null;
    for (const [clinicId, { checkpoint }] of this.pending) this.checkpoints.set(clinicId, checkpoint);
    this.pending.clear();
    this.writing = this.writing.then(() => this.replaceFile()).catch((error) => this.logger.error(error));
  }

  /** Through a second file, so that a crash leaves no half-written one. */
  private async replaceFile(): Promise<void> {
    await mkdir(dirname(this.file), { recursive: true });
    const draft = `${this.file}.${process.pid}`;
    await writeFile(draft, JSON.stringify(Object.fromEntries(this.checkpoints)));
    await rename(draft, this.file);
  }
}

export const hashEntries = (entries: readonly string[]): string =>
  hash('sha256', JSON.stringify(entries), 'base64url');

async function readCheckpoints(file: string): Promise<Map<string, ReadCheckpoint>> {
  try {
    return new Map(Object.entries(JSON.parse(await readFile(file, 'utf8'))));
  } catch (error) {
    const isFirstStart = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!isFirstStart)
      new Logger(ReadCheckpointStore.name).warn(
        `${file} cannot be read, so a restore of Redis before this start would go unnoticed.`,
      );
    return new Map();
  }
}
