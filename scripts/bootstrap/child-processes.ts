import { type StdioOptions, spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { UserError } from './cli.ts';
import { inRoot, root } from './paths.ts';

/** The environment of every child process; the project's own programs come first on the PATH. */
export const childEnvironment = (extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: [inRoot('node_modules', '.bin'), process.env.PATH].join(delimiter),
  ...extra,
});

export const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const stopTimeoutMs = 5_000;
const pollIntervalMs = 20;

/** What a signal to a child is sent to: its process, or its group as a negative number. */
type RunningChild = { signalTarget: number };

const runningChildren = new Set<RunningChild>();
let isStopping = false;

/**
 * On a stop signal, stops all children with their descendants and then exits with `code`, or the signal's own
 * code. A command that serves installs its own handlers and then calls the returned function.
 */
export function stopChildrenOnSignal({ code }: { code?: number | undefined } = {}): () => void {
  const end = async (signal: NodeJS.Signals) => {
    // A second signal means: do not wait.
    if (isStopping) return signalChildren('SIGKILL');
    isStopping = true;
    signalChildren(signal);
    const killTimer = setTimeout(() => signalChildren('SIGKILL'), stopTimeoutMs);
    const exitAt = Date.now() + 2 * stopTimeoutMs;
    while ([...runningChildren].some(isAlive) && Date.now() < exitAt) await pause(pollIntervalMs);
    clearTimeout(killTimer);
    process.exit(code ?? 128 + constants.signals[signal]);
  };
  for (const signal of stopSignals) process.on(signal, end);
  return () => {
    for (const signal of stopSignals) process.off(signal, end);
  };
}

/**
 * npm and shells do not forward signals, so the whole process group is signalled. A background process of a
 * shell ignores SIGINT, so a group gets SIGTERM instead.
 */
function signalChildren(signal: NodeJS.Signals): void {
  for (const child of runningChildren)
    if (isAlive(child))
      process.kill(child.signalTarget, child.signalTarget < 0 && signal === 'SIGINT' ? 'SIGTERM' : signal);
}

function isAlive({ signalTarget }: RunningChild): boolean {
  try {
    return process.kill(signalTarget, 0);
  } catch {
    // `process.kill` throws when there is no such process.
    return false;
  }
}

export type RunOptions = { quiet?: boolean; env?: NodeJS.ProcessEnv; cwd?: string };
export type Ended = { code: number; output: string };

/** Runs a program to its end; never resolves once a stop signal has come. */
export function run(
  program: string,
  args: readonly string[],
  { quiet = false, env = {}, cwd = root }: RunOptions = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    if (isStopping) return;
    const stdio: StdioOptions = quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit';
    // A child that uses the terminal has to stay in the terminal's process group.
    const detached = quiet && process.platform !== 'win32';
    const child = spawn(program, args, { cwd, env: childEnvironment(env), stdio, detached });
    const entry = { signalTarget: (detached ? -1 : 1) * (child.pid ?? 0) };
    if (child.pid) runningChildren.add(entry);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    const done = (code: number) => {
      if (isStopping) return;
      runningChildren.delete(entry);
      resolve({ code, output });
    };
    child.once('error', (error) => {
      output += error.message;
      done(127);
    });
    child.once('close', (code) => done(code ?? 1));
  });
}

export async function runOrFail(
  program: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<string> {
  const { code, output } = await run(program, args, { quiet: true, ...options });
  if (code === 0) return output;
  process.stderr.write(output);
  throw new UserError(`"${[program, ...args].join(' ')}" failed with code ${code}. See its output above.`);
}

export function runNpm(args: readonly string[], options: RunOptions): Promise<Ended> {
  const cli = process.env.npm_execpath;
  return cli?.endsWith('.js') ? run(process.execPath, [cli, ...args], options) : run('npm', args, options);
}
