import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inRoot, root } from './root.mjs';
import { Halt } from './say.mjs';

/** The environment of every child: the project's own programs come first on the path. */
export const childEnvironment = (extra = {}) => ({
  ...process.env,
  PATH: [inRoot('node_modules', '.bin'), process.env.PATH].join(delimiter),
  ...extra,
});

/** What asks a command to end. */
export const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** How long children may take to end before they are killed (milliseconds), and how often that is looked at. */
const patience = 5_000;
const look = 20;

/** Children that must not outlive a command that is told to stop while it prepares. */
const running = new Set();
let isEnding = false;

/**
 * Ends the children with all that they started, and then this process, when a signal comes. A command that
 * serves installs its own handlers and then takes these away.
 * @param {{ code?: number }} [options] code: what the process ends with, instead of the signal's own
 * @returns {() => void} removes the handlers again
 */
export function endChildrenOnSignal({ code } = {}) {
  const end = async (signal) => {
    // Who asks twice does not want to wait.
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
 * npm starts a shell, which starts a bundler, and neither hands a signal on: so the whole group gets it. What a
 * shell runs beside itself is deaf to SIGINT.
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
    // Node says "nobody is there" only by throwing.
    return false;
  }
}

/**
 * Runs a program to its end; one that a stop signal ended is never heard of again.
 * @param {string} program
 * @param {string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string>, cwd?: string }} [options] quiet: keep the output, show nothing
 * @returns {Promise<{ code: number, output: string }>} code 127 when the program does not exist
 */
export function run(program, args, { quiet = false, env = {}, cwd = root } = {}) {
  return new Promise((resolve) => {
    if (isEnding) return;
    const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit';
    // One that speaks with the terminal has to stay in its group, and gets the terminal's signals with it.
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

/** Runs a program that has to succeed; its output is shown only when it fails. */
export async function mustRun(program, args, options = {}) {
  const { code, output } = await run(program, args, { quiet: true, ...options });
  if (code === 0) return output;
  process.stderr.write(output);
  throw new Halt(`"${[program, ...args].join(' ')}" failed with code ${code}; its output stands above.`);
}

/** Runs npm itself, the very one that started this script where there is one. */
export function npm(args, options) {
  const cli = process.env.npm_execpath;
  return cli?.endsWith('.js')
    ? run(process.execPath, [cli, ...args], options)
    : run('npm', args, { ...options });
}
