import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A small disk that can be filled up; where mounting is not allowed, filling does nothing. */
export type Disk = AsyncDisposable & { folder: string; fill: () => Promise<void>; free: () => Promise<void> };

/** More than one seed's taps can fill. */
const diskSize = '256m';

export async function mountDisk(): Promise<Disk> {
  const folder = await mkdtemp(join(tmpdir(), 'hannun-disk-'));
  const mounted = isMounted(folder);
  const filler = join(folder, 'filler');
  const unmount = () => void execFileSync('umount', ['-l', folder]);
  // It would remain mounted if the run is stopped early.
  if (mounted) process.once('exit', unmount);
  return {
    folder,
    async fill() {
      if (!mounted) return;
      const { bavail, bsize } = await statfs(folder);
      // A partly written file fills the disk just as well.
      await writeFile(filler, Buffer.alloc(bavail * bsize)).catch(() => undefined);
    },
    free: () => rm(filler, { force: true }),
    async [Symbol.asyncDispose]() {
      process.off('exit', unmount);
      if (mounted) unmount();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function isMounted(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${diskSize}`, 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    // Mounting is not allowed: the run continues without full disks.
    return false;
  }
}
