import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter } from 'node:path';
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

/** Children that must not outlive a command that is told to stop while it prepares. */
const running = new Set();

/**
 * Ends the children and this process when a signal comes. A command that serves installs its own
 * handlers and then takes these away.
 * @param {{ code?: number }} [options] code: what the process ends with, instead of the signal's own
 * @returns {() => void} removes the handlers again
 */
export function endChildrenOnSignal({ code } = {}) {
  const end = (signal) => {
    for (const child of running) child.kill(signal);
    process.exit(code ?? 128 + constants.signals[signal]);
  };
  for (const signal of stopSignals) process.on(signal, end);
  return () => {
    for (const signal of stopSignals) process.off(signal, end);
  };
}

/**
 * Runs a program to its end.
 * @param {string} program
 * @param {string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string>, cwd?: string }} [options] quiet: keep the output, show nothing
 * @returns {Promise<{ code: number, output: string }>} code 127 when the program does not exist
 */
export function run(program, args, { quiet = false, env = {}, cwd = root } = {}) {
  return new Promise((resolve) => {
    const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit';
    const child = spawn(program, args, { cwd, env: childEnvironment(env), stdio });
    running.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    const done = (code) => {
      running.delete(child);
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
