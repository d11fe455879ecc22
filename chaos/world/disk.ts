import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A small disk of the run's own that can be filled up; where none may be mounted, filling does nothing. */
export type Disk = AsyncDisposable & { folder: string; fill: () => Promise<void>; free: () => Promise<void> };

/** More than a seed's taps fill by themselves, however fast the machine takes them. */
const size = '256m';

/** Mounts the disk, which only root may. */
export async function openDisk(): Promise<Disk> {
  const folder = await mkdtemp(join(tmpdir(), 'hannun-disk-'));
  const mounted = isMounted(folder);
  const filler = join(folder, 'filler');
  const unmount = () => void execFileSync('umount', ['-l', folder]);
  // It would outlive a run that is told to end before it is over.
  if (mounted) process.once('exit', unmount);
  return {
    folder,
    async fill() {
      if (!mounted) return;
      const { bavail, bsize } = await statfs(folder);
      // What is full in part by then is full all the same.
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
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    // No right to mount: the run goes on without full disks.
    return false;
  }
}
