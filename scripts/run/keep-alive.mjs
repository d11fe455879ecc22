import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Halt, say } from '../bootstrap/say.mjs';
import { lackOfRoom, lastError, logLength } from './redis-log.mjs';

/** Restarts after lives shorter than this are delayed more and more (milliseconds). */
const shortLife = 5_000;
const shortestPause = 100;
const longestPause = 4_000;
/** A cause of death is logged again after a life this long (milliseconds). */
const steadyLife = 60_000;

/**
 * Runs Redis and restarts it whenever it dies, once it has been ready. `failed` rejects when it dies before.
 */
export function keepAlive({ command, args, dir }) {
  const told = new Set();
  let words = '';
  let stopping = false;
  let wasReady = false;
  let shortLives = 0;
  let timer;
  let child;
  const { promise: failed, reject: fail } = withResolvers();
  const sayOnce = (lines) => {
    for (const line of lines) {
      if (line !== '' && !told.has(line)) say(line);
      told.add(line);
    }
  };

  const live = () => {
    const born = Date.now();
    const before = logLength(dir);
    words = '';
    // Its own process group, so that Ctrl-C reaches only us: Redis has to stop after the server.
    child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      words += text;
      if (wasReady) sayOnce(text.trim().split('\n'));
    });
    child.once('error', (error) =>
      fail(new Halt(`Redis could not be started (${command}): ${error.message}`)),
    );
    child.once('spawn', () => child.once('close', () => died(Date.now() - born, before)));
  };

  const died = (age, before) => {
    if (stopping) return;
    const cause = lastError(dir, before) || lackOfRoom(dir);
    if (!wasReady) return failWith(cause);
    if (age >= steadyLife) told.clear();
    shortLives = age < shortLife ? shortLives + 1 : 0;
    sayOnce([`Redis stopped unexpectedly${cause && ` (${cause})`}. Restarting it …`]);
    const pause = shortLives < 2 ? 0 : Math.min(shortestPause * 2 ** shortLives, longestPause);
    timer = setTimeout(live, pause);
  };

  /** The last line of output is the reason; the lines before it are logged. */
  const failWith = (cause) => {
    const lines = words.trim().split('\n');
    const reason = cause || lines.pop() || `its log is ${dir}/redis.log`;
    sayOnce(lines);
    fail(
      new Halt(
        `Redis does not start. What to do: docs/operations.md, 'Redis does not start'. Cause: ${reason}`,
      ),
    );
  };

  live();
  return {
    failed,
    ready: () => {
      wasReady = true;
      sayOnce(words.trim().split('\n'));
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

/** Promise.withResolvers needs Node 22. */
function withResolvers() {
  const handles = {};
  handles.promise = new Promise((resolve, reject) => Object.assign(handles, { resolve, reject }));
  handles.promise.catch(() => {});
  return handles;
}
