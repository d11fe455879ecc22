import { mkdir, open, readFile, writeFile } from 'node:fs/promises';

/** What a bridge must not forget when it is stopped: its token, and which slips it has begun. */
export class Journal {
  private readonly begun: Set<string>;
  private readonly folder: string;

  private constructor(folder: string, begun: Set<string>) {
    this.folder = folder;
    this.begun = begun;
  }

  static async open(folder: string): Promise<Journal> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return new Journal(folder, new Set((await readOrEmpty(begunFile(folder))).split('\n')));
  }

  hasBegun(job: string): boolean {
    return this.begun.has(job);
  }

  /** On disk when it resolves. */
  async begin(job: string): Promise<void> {
    this.begun.add(job);
    const file = await open(begunFile(this.folder), 'a', 0o600);
    try {
      await file.appendFile(`${job}\n`);
      await file.datasync();
    } finally {
      await file.close();
    }
  }

  async readToken(): Promise<string | null> {
    return (await readOrEmpty(tokenFile(this.folder))).trim() || null;
  }

  async saveToken(token: string): Promise<void> {
    await writeFile(tokenFile(this.folder), token, { mode: 0o600 });
  }
}

const begunFile = (folder: string): string => `${folder}/begun`;
const tokenFile = (folder: string): string => `${folder}/token`;
const readOrEmpty = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '');
