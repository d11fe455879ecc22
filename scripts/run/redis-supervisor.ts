import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { logStep, UserError } from '../bootstrap/cli.ts';
import { describeMissingSpace, lastError, logSize } from './redis-log.ts';

/** Restarts after a shorter lifetime than this are delayed more and more. */
const shortLifetimeMs = 5_000;
const minRestartDelayMs = 100;
const maxRestartDelayMs = 4_000;
/** A cause is logged again after a lifetime this long. */
const stableLifetimeMs = 60_000;

type RedisCommand = { command: string; args: readonly string[]; dir: string };

type RedisSupervisor = { failed: Promise<never>; ready: () => void; stop: () => Promise<void> };

/**
 * Runs Redis and restarts it whenever it dies, once it has been ready. `failed` rejects when it dies before.
 */
export function superviseRedis({ command, args, dir }: RedisCommand): RedisSupervisor {
  const reported = new Set<string>();
  let startupOutput = '';
  let stopping = false;
  let wasReady = false;
  let earlyExits = 0;
  let timer: NodeJS.Timeout | undefined;
  let child: ChildProcessByStdio<null, null, Readable>;
  const { promise: failed, reject: fail } = Promise.withResolvers<never>();
  failed.catch(() => {});
  const logOnce = (lines: readonly string[]) => {
    for (const line of lines) {
      if (line !== '' && !reported.has(line)) logStep(line);
      reported.add(line);
    }
  };

  const startProcess = () => {
    const startedAt = Date.now();
    const before = logSize(dir);
    startupOutput = '';
    // Its own process group, so that Ctrl-C reaches only us: Redis has to stop after the server.
    child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      startupOutput += text;
      if (wasReady) logOnce(text.trim().split('\n'));
    });
    child.once('error', (error) =>
      fail(new UserError(`Redis could not be started (${command}): ${error.message}`)),
    );
    child.once('spawn', () => child.once('close', () => onExit(Date.now() - startedAt, before)));
  };

  const onExit = (lifetimeMs: number, before: number) => {
    if (stopping) return;
    const cause = lastError(dir, before) || describeMissingSpace(dir);
    if (!wasReady) return failToStart(cause);
    if (lifetimeMs >= stableLifetimeMs) reported.clear();
    earlyExits = lifetimeMs < shortLifetimeMs ? earlyExits + 1 : 0;
    logOnce([`Redis stopped unexpectedly${cause && ` (${cause})`}. Restarting it …`]);
    const delayMs = earlyExits < 2 ? 0 : Math.min(minRestartDelayMs * 2 ** earlyExits, maxRestartDelayMs);
    timer = setTimeout(startProcess, delayMs);
  };

  /** The last line of output is the reason; the lines before it are logged. */
  const failToStart = (cause: string) => {
    const lines = startupOutput.trim().split('\n');
    const reason = cause || lines.pop() || `its log is ${dir}/redis.log`;
    logOnce(lines);
    fail(
      new UserError(
        `Redis does not start. What to do: docs/operations.md, 'Redis does not start'. Cause: ${reason}`,
      ),
    );
  };

  startProcess();
  return {
    failed,
    ready: () => {
      wasReady = true;
      logOnce(startupOutput.trim().split('\n'));
    },
    stop: async () => {
      stopping = true;
      clearTimeout(timer);
      if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
