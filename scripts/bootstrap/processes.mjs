import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inRoot, root } from './root.mjs';
import { Halt } from './say.mjs';

/** The environment of every child process; the project's own programs come first on the PATH. */
export const childEnvironment = (extra = {}) => ({
  ...process.env,
  PATH: [inRoot('node_modules', '.bin'), process.env.PATH].join(delimiter),
  ...extra,
});

export const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

const patience = 5_000;
const look = 20;

const running = new Set();
let isEnding = false;

/**
 * On a stop signal, stops all children with their descendants and then exits with `code`, or the signal's own
 * code. A command that serves installs its own handlers and then calls the returned function.
 */
export function endChildrenOnSignal({ code } = {}) {
  const end = async (signal) => {
    // A second signal means: do not wait.
    if (isEnding) return endAll('SIGKILL');
    isEnding = true;
    endAll(signal);
    const giveUp = setTimeout(() => endAll('SIGKILL'), patience);
    const leave = Date.now() + 2 * patience;
    while ([...running].some(isAlive) && Date.now() < leave) await pause(look);
    clearTimeout(giveUp);
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
function endAll(signal) {
  for (const child of running)
    if (isAlive(child))
      process.kill(child.place, child.place < 0 && signal === 'SIGINT' ? 'SIGTERM' : signal);
}

function isAlive({ place }) {
  try {
    return process.kill(place, 0);
  } catch {
    // `process.kill` throws when there is no such process.
    return false;
  }
}

/** Runs a program to its end; never resolves once a stop signal has come. */
export function run(program, args, { quiet = false, env = {}, cwd = root } = {}) {
  return new Promise((resolve) => {
    if (isEnding) return;
    const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit';
    // A child that uses the terminal has to stay in the terminal's process group.
    const detached = quiet && process.platform !== 'win32';
    const child = spawn(program, args, { cwd, env: childEnvironment(env), stdio, detached });
    const entry = { place: detached ? -child.pid : child.pid };
    if (child.pid) running.add(entry);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    const done = (code) => {
      if (isEnding) return;
      running.delete(entry);
      resolve({ code, output });
    };
    child.once('error', (error) => {
      output += error.message;
      done(127);
    });
    child.once('close', (code) => done(code ?? 1));
  });
}

export async function mustRun(program, args, options = {}) {
  const { code, output } = await run(program, args, { quiet: true, ...options });
  if (code === 0) return output;
  process.stderr.write(output);
  throw new Halt(`"${[program, ...args].join(' ')}" failed with code ${code}. See its output above.`);
}

export function npm(args, options) {
  const cli = process.env.npm_execpath;
  return cli?.endsWith('.js')
    ? run(process.execPath, [cli, ...args], options)
    : run('npm', args, { ...options });
}
