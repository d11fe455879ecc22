import type { PrinterChannel } from '@hannun/shared/receipt-printer';
import type { Mishap } from '@hannun/shared/receipt-printer/testing';
import { createSeededRandom } from '@hannun/shared/simulator';
import { beforeEach, expect, it, vi } from 'vitest';
import { createOwnPrinter, type Driver } from './own-printer.js';
import type { KnownPrinter } from './printer-device.js';
import { FakeReceiptPrinter } from './testing/fake-receipt-printer.js';

const patience = { answerMs: 200, printMs: 200, lookMs: 1, quietMs: 0 };
const known: KnownPrinter = { kind: 'usb', name: 'TM-m30', identity: { vendorId: 1208, productId: 1 } };

beforeEach(() => localStorage.clear());

/** The slip of a ticket, as its bytes and nothing else. */
const slipOf = (ticket: string) => ({ ticket, isReprint: false, paper: { ticket }, width: 80 }) as never;

function createTestPrinter(mishapOf: (visit: number) => Mishap) {
  const hardware = new FakeReceiptPrinter(mishapOf);
  const device = { printer: known, openChannel: (): PrinterChannel => hardware.visit(), close: () => {} };
  const driver: Driver = {
    choosePrinter: async () => device,
    findPrinter: async () => device,
    encodePaper: async ({ ticket }) => new TextEncoder().encode(`<${ticket}>\x1dV\x01`),
  };
  const printer = createOwnPrinter({ loadDriver: async () => driver, patience });
  const stateOf = (ticket: string) => printer.state().prints.find((print) => print.ticket === ticket)?.state;
  return { hardware, printer, stateOf };
}

async function printAll(count: number, mishapOf: (visit: number) => Mishap) {
  const { hardware, printer, stateOf } = createTestPrinter(mishapOf);
  await printer.choose('usb');
  const tickets = Array.from({ length: count }, (_, index) => `A${index + 1}`);
  for (const ticket of tickets) printer.print(slipOf(ticket));
  const isSettled = (ticket: string) => ['printed', 'unknown'].includes(stateOf(ticket) ?? '');
  await vi.waitFor(() => expect(tickets.filter((ticket) => !isSettled(ticket))).toEqual([]), {
    timeout: 60_000,
    interval: 5,
  });
  return { whole: hardware.whole, states: new Map(tickets.map((ticket) => [ticket, stateOf(ticket)])) };
}

it.each(['no-paper-before', 'cover-open-before', 'mute'] as const)(
  'prints a slip once the printer is ready again: %s',
  async (mishap) => {
    const { whole, states } = await printAll(1, (visit) => (visit < 2 ? mishap : 'well'));
    expect([whole, states.get('A1')]).toEqual([['A1'], 'printed']);
  },
);

it('prints no slip again that a printer which was pulled out may have printed, and says so', async () => {
  const { whole, states } = await printAll(2, (visit) => (visit === 0 ? 'dies-midway' : 'well'));
  expect([whole, states.get('A1'), states.get('A2')]).toEqual([['A2'], 'unknown', 'printed']);
});

it('does not know after a reload what became of a slip that was under way', () => {
  const { printer } = createTestPrinter(() => 'mute');
  printer.print(slipOf('A1'));
  const { stateOf } = createTestPrinter(() => 'well');
  expect(stateOf('A1')).toBe('unknown');
});

const seed = Math.floor(Math.random() * 1_000);
it(`doubles none of 200 slips and loses none without a word (seed ${seed})`, async () => {
  const random = createSeededRandom(seed);
  const mishaps: Mishap[] = [
    ...Array.from({ length: 12 }, () => 'well' as const),
    ...(['dies-midway', 'no-paper-before', 'no-paper-midway', 'cover-open-before', 'answers-twice'] as const),
  ];
  const { whole, states } = await printAll(
    200,
    () => mishaps[Math.floor(random.uniform() * mishaps.length)] ?? 'well',
  );
  expect(new Set(whole).size).toBe(whole.length);
  for (const [ticket, state] of states)
    if (!whole.includes(ticket)) expect([ticket, state]).toEqual([ticket, 'unknown']);
}, 90_000);
