import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Mishap } from '@hannun/shared/receipt-printer/testing';
import { createSeededRandom } from '@hannun/shared/simulator';
import { expect, it, onTestFinished } from 'vitest';
import { FakePrinter } from '../../server/src/testing/fake-printer.ts';
import { Journal } from './journal.ts';
import { runBridge } from './run-bridge.ts';
import { PrintServer } from './testing/print-server.ts';

/** Long enough for a fake printer on a busy machine. */
const patience = { answerMs: 1_000, printMs: 300, lookMs: 2, quietMs: 1 };
const encode = ({ ticket }: { ticket: string }) => Buffer.from(`<${ticket}>\x1dV\x01`, 'latin1');

async function useJournal(): Promise<Journal> {
  const folder = await mkdtemp(join(tmpdir(), 'print-bridge-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return Journal.open(folder);
}

async function printAll(jobs: number, mishapOf: (visit: number) => Mishap, losesAnswer = () => false) {
  await using printer = await FakePrinter.start(mishapOf);
  const stop = new AbortController();
  const server = new PrintServer(jobs, losesAnswer, () => stop.abort());
  const journal = await useJournal();
  await runBridge(
    { server, printer: printer.address, patience, journal, encode, say: () => undefined },
    stop.signal,
  );
  return { whole: printer.whole, torn: printer.torn, states: server.states() };
}

it('prints each slip in turn and says so', async () => {
  const { whole, states } = await printAll(3, () => 'well');
  expect(whole).toEqual(['A1', 'A2', 'A3']);
  expect([...states.values()]).toEqual(['printed', 'printed', 'printed']);
});

it.each(['no-paper-before', 'cover-open-before', 'refuses', 'mute'] as const)(
  'prints the slip once the printer is ready again: %s',
  async (mishap) => {
    const { whole, states } = await printAll(1, (visit) => (visit < 2 ? mishap : 'well'));
    expect(whole).toEqual(['A1']);
    expect(states.get('A1')).toBe('printed');
  },
);

it('does not print again what a printer that died may have printed, and says so', async () => {
  const { whole, torn, states } = await printAll(2, (visit) => (visit === 0 ? 'dies-midway' : 'well'));
  expect([torn, whole]).toEqual([['A1'], ['A2']]);
  expect(states.get('A1')).toBe('unknown');
});

it('waits for paper in mid-slip and prints nothing twice', async () => {
  const { whole, states } = await printAll(2, (visit) => (visit === 0 ? 'no-paper-midway' : 'well'));
  expect(whole).toEqual(['A1', 'A2']);
  expect([...states.values()]).toEqual(['printed', 'printed']);
});

it('prints no slip again that it had begun before it was started anew', async () => {
  await using printer = await FakePrinter.start(() => 'well');
  const stop = new AbortController();
  const server = new PrintServer(
    1,
    () => false,
    () => stop.abort(),
  );
  const journal = await useJournal();
  await journal.begin('A1');
  await runBridge(
    { server, printer: printer.address, patience, journal, encode, say: () => undefined },
    stop.signal,
  );
  expect(printer.whole).toEqual([]);
  expect(server.states().get('A1')).toBe('unknown');
});

const seeds = [18, 19, 20, 21];
const jobs = 250;
const mishaps: readonly Mishap[] = [
  'dies-midway',
  'no-paper-before',
  'no-paper-midway',
  'cover-open-before',
  'refuses',
  'answers-twice',
];

async function printAmidMishaps(seed: number) {
  const { uniform: random } = createSeededRandom(seed);
  const mishapOf = (): Mishap =>
    random() < 0.7 ? 'well' : (mishaps[Math.floor(random() * mishaps.length)] ?? 'well');
  return printAll(jobs, mishapOf, () => random() < 0.1);
}

/** At the same time, because each bridge waits for its printer most of the time. */
it(`doubles none of ${jobs} slips on each of ${seeds.length} printers and loses none without a word`, async () => {
  const printers = await Promise.all(seeds.map(printAmidMishaps));
  for (const { whole, torn, states } of printers) {
    const out = [...whole, ...torn];
    expect(out).toHaveLength(new Set(out).size);
    for (const [ticket, state] of states)
      expect([ticket, state]).toEqual([ticket, whole.includes(ticket) ? 'printed' : 'unknown']);
    expect(out).toHaveLength(jobs);
  }
  expect(printers.flatMap(({ torn }) => torn).length).toBeGreaterThan(10);
}, 300_000);
