import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { UserError } from './cli.mjs';
import { inRoot, root } from './paths.mjs';

/** The environment of every child process; the project's own programs come first on the PATH. */
export const childEnvironment = (extra = {}) => ({
  ...process.env,
  PATH: [inRoot('node_modules', '.bin'), process.env.PATH].join(delimiter),
  ...extra,
});

export const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

const stopTimeoutMs = 5_000;
const pollIntervalMs = 20;

const runningChildren = new Set();
let isStopping = false;

/**
 * On a stop signal, stops all children with their descendants and then exits with `code`, or the signal's own
 * code. A command that serves installs its own handlers and then calls the returned function.
 */
export function stopChildrenOnSignal({ code } = {}) {
  const end = async (signal) => {
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
function signalChildren(signal) {
  for (const child of runningChildren)
    if (isAlive(child))
      process.kill(child.signalTarget, child.signalTarget < 0 && signal === 'SIGINT' ? 'SIGTERM' : signal);
}

function isAlive({ signalTarget }) {
  try {
    return process.kill(signalTarget, 0);
  } catch {
    // `process.kill` throws when there is no such process.
    return false;
  }
}

/** Runs a program to its end; never resolves once a stop signal has come. */
export function run(program, args, { quiet = false, env = {}, cwd = root } = {}) {
  return new Promise((resolve) => {
    if (isStopping) return;
    const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit';
    // A child that uses the terminal has to stay in the terminal's process group.
    const detached = quiet && process.platform !== 'win32';
    const child = spawn(program, args, { cwd, env: childEnvironment(env), stdio, detached });
    const entry = { signalTarget: detached ? -child.pid : child.pid };
    if (child.pid) runningChildren.add(entry);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    const done = (code) => {
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

export async function runOrFail(program, args, options = {}) {
  const { code, output } = await run(program, args, { quiet: true, ...options });
  if (code === 0) return output;
  process.stderr.write(output);
  throw new UserError(`"${[program, ...args].join(' ')}" failed with code ${code}. See its output above.`);
}

export function runNpm(args, options) {
  const cli = process.env.npm_execpath;
  return cli?.endsWith('.js') ? run(process.execPath, [cli, ...args], options) : run('npm', args, options);
}
