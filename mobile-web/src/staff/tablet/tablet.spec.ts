import type { Ack, Command } from '@hannun/shared/contract';
import type { Outbox, TabletSeries } from '@hannun/shared/outbox';
import { expect, it, vi } from 'vitest';
import { arrival, busyDesk, deskAfter, emptyDesk } from '../testing/desk-fixtures.js';
import { persistedStateFor } from './restore.js';
import { measureClockOffsetMs } from './staff-socket.js';
import { createTablet } from './tablet.js';
import type { PersistedState, TabletDb } from './tablet-db.js';

const device = { id: 'tablet-1', role: 'staff', clinicId: 'seongdong', label: '접수대 1' } as const;
const now = () => Date.parse('2026-11-23T01:05:00.000Z');
const day = 24 * 60 * 60 * 1000;
const neverAnswers = async (): Promise<Ack> => Promise.reject(new Error('No answer'));
const emptyState: PersistedState = { outbox: [], sequence: { device: device.id, last: 0 }, cachedDesk: null };
const accepted: Ack = { ok: true, version: 100, result: { ticket: 'A017' } };

function createTestTablet(
  send: (command: Command) => Promise<Ack>,
  initial = emptyState,
  db: TabletDb = inMemoryDb().db,
) {
  return createTablet({
    deviceId: device.id,
    clinicId: device.clinicId,
    restored: { initial, db, isRestored: true },
    send,
    now,
    retryDelayMs: 1,
    saveTimeoutMs: 20,
  });
}

function tabletWithDesk(send: (command: Command) => Promise<Ack>) {
  const tablet = createTestTablet(send, claimedState);
  tablet.receiveDesk(desk);
  return tablet;
}

/** Everything that is ready to run has run. */
const nextTurn = () => new Promise((resolve) => setTimeout(resolve));

/** The busy desk of the tablet that has its letter, so that it asks for none. */
const desk = { ...busyDesk, series: [{ letter: 'K', device: device.id }] };
const series: TabletSeries = { day: busyDesk.day, letter: 'K', used: {} };
const claimedState: PersistedState = { ...emptyState, sequence: { device: device.id, last: 0, series } };

/** Copies like IndexedDB does, and is done only once other work had its turn. */
function inMemoryDb() {
  const written: PersistedState[] = [];
  const db: TabletDb = {
    load: async () => ({ taps: [], sequence: null, cachedDesk: null }),
    save: async (_before, after) => {
      const copy = structuredClone(after);
      await nextTurn();
      written.push(copy);
    },
    onLost: () => {},
    close: () => {},
  };
  return { db, written };
}

it('puts a refused check-in in again, at its own time and with its slip', async () => {
  const closed: Ack = { ok: false, error: { code: 'intake-closed', message: '' } };
  const answers = [closed, accepted];
  const sent: Command[] = [];
  const tablet = tabletWithDesk(async (command) => {
    sent.push(command);
    return answers.shift() ?? accepted;
  });
  tablet.setConnected(false);
  tablet.tap({ type: 'check-in', lane: 'pcr', party: 2 });
  tablet.setConnected(true);
  const refusedIds = () =>
    tablet.view().outbox.flatMap(({ state, command }) => (state === 'refused' ? [command.id] : []));
  await vi.waitFor(() => expect(refusedIds()).toHaveLength(1));
  expect(tablet.putInAgain(refusedIds()[0] ?? '')).toBeNull();
  expect(refusedIds()).toEqual([]);
  const arrivals = () => sent.filter(({ type }) => type === 'check-in');
  await vi.waitFor(() => expect(arrivals()).toHaveLength(2));
  const [first, second] = arrivals();
  expect(second).toEqual({ ...first, id: second?.id, seq: second?.seq, despiteClosed: true });
  expect(second?.id).not.toBe(first?.id);
  expect(second).toMatchObject({ series: 'K', number: 1 });
});

it('takes in and finishes whom a refused check-in stands for, where they were served meanwhile', async () => {
  const closed: Ack = { ok: false, error: { code: 'intake-closed', message: '' } };
  const answers = [closed];
  const sent: Command[] = [];
  const tablet = tabletWithDesk(async (command) => {
    sent.push(command);
    return answers.shift() ?? accepted;
  });
  tablet.setConnected(false);
  tablet.tap({ type: 'check-in', lane: 'pcr' });
  tablet.setConnected(true);
  await vi.waitFor(() => expect(tablet.view().outbox).toMatchObject([{ state: 'refused' }]));
  expect(tablet.markServed(tablet.view().outbox[0]?.command.id ?? '')).toBeNull();
  await vi.waitFor(() => expect(sent).toHaveLength(3));
  expect(sent.slice(1)).toMatchObject([
    { type: 'check-in', series: 'K', number: 1, despiteClosed: true },
    { type: 'check-out', ticket: 'AK01' },
  ]);
});

it('finishes whom another tablet marked as absent while this one was offline', async () => {
  const { tablet, calls } = answeredTaps([alreadyDone]);
  tablet.setConnected(false);
  tablet.tap({ type: 'check-out', ticket: 'A001' });
  const left = { type: 'left', at: busyDesk.asOf, lane: 'pcr', number: 1, reason: 'no-show' } as const;
  const absent = deskAfter([arrival(1), left]);
  tablet.receiveDesk({ ...absent, series: desk.series, version: desk.version + 1 });
  tablet.setConnected(true);
  await vi.waitFor(() => expect(tablet.view().outbox).toMatchObject([{ state: 'refused' }]));
  expect(tablet.markServed(tablet.view().outbox[0]?.command.id ?? '')).toBeNull();
  await vi.waitFor(() => expect(calls).toHaveLength(3));
  expect(calls.slice(1)).toMatchObject([
    { type: 'reinstate', ticket: 'A001' },
    { type: 'check-out', ticket: 'A001', seen: { lane: 'pcr' } },
  ]);
});

async function refusedCall() {
  const { tablet, calls } = answeredTaps([alreadyDone]);
  tablet.setConnected(false);
  tablet.tap({ type: 'call', lane: 'pcr', booth: '1' });
  const left = { type: 'left', at: busyDesk.asOf, lane: 'pcr', number: 2, reason: 'left' } as const;
  tablet.receiveDesk({ ...deskAfter([arrival(2), arrival(3), left]), series: desk.series, version: 1_000 });
  tablet.setConnected(true);
  await vi.waitFor(() => expect(tablet.view().outbox).toMatchObject([{ state: 'refused' }]));
  const [refused] = tablet.view().outbox;
  return { tablet, calls, id: refused?.command.id ?? '' };
}

it('brings back and calls whom a refused call expected, and nobody else', async () => {
  const { tablet, calls, id } = await refusedCall();
  expect(tablet.putInAgain(id)).toBeNull();
  await vi.waitFor(() => expect(calls).toHaveLength(3));
  expect(calls).toMatchObject([
    { type: 'call', expects: 'A002' },
    { type: 'reinstate', ticket: 'A002' },
    { type: 'call', ticket: 'A002', booth: '1' },
  ]);
  expect(tablet.view().outbox.map(({ state }) => state)).not.toContain('refused');
});

it('finishes whom a refused call expected, if they were served all the same', async () => {
  const { tablet, calls, id } = await refusedCall();
  expect(tablet.markServed(id)).toBeNull();
  await vi.waitFor(() => expect(calls).toHaveLength(3));
  expect(calls.slice(1)).toMatchObject([
    { type: 'reinstate', ticket: 'A002' },
    { type: 'check-out', ticket: 'A002' },
  ]);
});

it('applies a tap at once, and counts two fast taps as two', () => {
  const tablet = tabletWithDesk(neverAnswers);
  tablet.setConnected(true);
  tablet.tap({ type: 'check-in', lane: 'pcr' });
  tablet.tap({ type: 'check-in', lane: 'pcr' });
  expect(tablet.view().desk?.lanes[0]).toMatchObject({ waiting: 17, nextNumber: 19 });
  expect(tablet.pending()).toBe(2);
});

it('names in each call whom it finishes, as this tablet sees the booth', () => {
  const tablet = tabletWithDesk(neverAnswers);
  const finished = () => {
    tablet.tap({ type: 'call', lane: 'pcr', booth: '9' });
    const { command } = tablet.view().outbox.at(-1) ?? {};
    return command?.type === 'call' ? command.finishes : null;
  };
  expect(finished()).toEqual([]);
  const first = tablet
    .view()
    .desk?.lanes[0]?.inService.find((ticket) => ticket.status === 'in-service' && ticket.booth === '9');
  expect(finished()).toEqual([first?.ticket]);
});

it('retries a tap until it is answered, then sends the next', async () => {
  const seen: string[] = [];
  const tablet = tabletWithDesk(async (command) => {
    seen.push(command.id);
    if (seen.length < 3) throw new Error('No answer');
    return { ...accepted, version: 100 + seen.length };
  });
  tablet.tap({ type: 'check-in', lane: 'heads' });
  tablet.tap({ type: 'check-in', lane: 'heads' });
  tablet.setConnected(true);
  await vi.waitFor(() => expect(seen).toHaveLength(4));
  expect(new Set(seen.slice(0, 3)).size).toBe(1);
  expect(seen[3]).not.toBe(seen[0]);
  await vi.waitFor(() => expect(tablet.pending()).toBe(0));
  tablet.receiveDesk({ ...desk, version: 104 });
  expect(tablet.view().outbox).toEqual([]);
});

it.each([
  [
    'answers that it is unavailable',
    async (): Promise<Ack> => ({ ok: false, error: { code: 'unavailable', message: 'Unavailable.' } }),
  ],
  ['does not answer', neverAnswers],
])('reports unsaved taps while the server %s, until it saves or the connection is lost', async (_, dead) => {
  let send: (command: Command) => Promise<Ack> = dead;
  const tablet = tabletWithDesk((command) => send(command));
  tablet.setConnected(true);
  expect(tablet.view().delivery).toBe('live');
  tablet.tap({ type: 'check-in', lane: 'heads' });
  await vi.waitFor(() => expect(tablet.view().delivery).toBe('unsaved'));
  tablet.setConnected(false);
  expect(tablet.view().delivery).toBe('offline');
  tablet.setConnected(true);
  expect(tablet.view().delivery).toBe('live');
  await vi.waitFor(() => expect(tablet.view().delivery).toBe('unsaved'));
  send = async () => accepted;
  await vi.waitFor(() => expect(tablet.view().delivery).toBe('live'));
});

const alreadyDone: Ack = { ok: false, error: { code: 'already-done', message: '' } };
const answeredTaps = (answers: Ack[]) => {
  const calls: Command[] = [];
  const tablet = tabletWithDesk(async (command) => {
    calls.push(command);
    return answers.shift() ?? accepted;
  });
  return { tablet, calls };
};
const a003Called: Ack = { ok: true, version: 100, result: { ticket: 'A003' } };

it('calls the next and says so when another tablet was first in the same instant', async () => {
  const { tablet, calls } = answeredTaps([alreadyDone, a003Called, a003Called]);
  tablet.setConnected(true);
  tablet.tap({ type: 'call', lane: 'pcr', booth: '1' });
  await vi.waitFor(() => expect(tablet.view().callMismatch).not.toBeNull());
  const other = { command: calls[1]?.id, expected: 'A002', called: 'A003' };
  expect(tablet.view().callMismatch).toEqual(other);
  expect(calls).toMatchObject([{ expects: 'A002', finishes: ['A001'] }, { finishes: ['A001'] }]);
  expect(calls[1]).not.toHaveProperty('expects');
  expect(tablet.view().outbox.map(({ state }) => state)).not.toContain('refused');
  tablet.tap({ type: 'call', lane: 'pcr', booth: '1' });
  await vi.waitFor(() => expect(tablet.pending()).toBe(0));
  expect(tablet.view().callMismatch).toEqual(other);
});

it('leaves a call that an outage delayed to staff, once somebody else called that person', async () => {
  const { tablet, calls } = answeredTaps([alreadyDone]);
  tablet.setConnected(false);
  tablet.tap({ type: 'call', lane: 'pcr', booth: '1' });
  tablet.setConnected(true);
  await vi.waitFor(() => expect(tablet.view().outbox).toMatchObject([{ state: 'refused' }]));
  expect(calls).toMatchObject([{ expects: 'A002' }]);
  expect(tablet.view().callMismatch).toBeNull();
});

it('takes a called person whose number was open for no other one', async () => {
  const answers: Ack[] = ['A031', 'A031'].map((ticket) => ({ ok: true, version: 100, result: { ticket } }));
  const sent: Command[] = [];
  const send = async (command: Command) => {
    sent.push(command);
    return answers.shift() ?? accepted;
  };
  const tablet = createTestTablet(send, emptyState);
  tablet.receiveDesk({ ...emptyDesk, series: [] });
  tablet.setConnected(false);
  tablet.tap({ type: 'check-in', lane: 'pcr' });
  tablet.tap({ type: 'call', lane: 'pcr', booth: '1' });
  tablet.tap({ type: 'recall', ticket: 'A001' });
  tablet.setConnected(true);
  await vi.waitFor(() => expect(tablet.pending()).toBe(0));
  expect(tablet.view().callMismatch).toBeNull();
  const [arrived, call, recall] = sent;
  const slip = arrived?.type === 'check-in' ? arrived.token : '';
  expect(slip).toMatch(/./);
  expect(call).toMatchObject({ type: 'call', slip });
  expect(call).not.toHaveProperty('expects');
  expect(recall).toMatchObject({ type: 'recall', seen: { lane: 'pcr', booth: '1', slip } });
  tablet.tap({ type: 'check-in', lane: 'pcr' });
  tablet.tap({ type: 'call', lane: 'pcr', booth: '1' });
  expect(tablet.view().outbox.at(-1)?.command).toMatchObject({ type: 'call', finishes: [slip] });
});

it.each(['pcr', 'heads'])(
  'gives who comes to the lane %s a slip’s token, by which later taps mean them',
  (lane) => {
    const tablet = createTestTablet(neverAnswers, emptyState);
    tablet.receiveDesk({ ...emptyDesk, series: [] });
    tablet.tap({ type: 'check-in', lane });
    expect(tablet.view().outbox[0]?.command).toHaveProperty('token', expect.stringMatching(/./));
  },
);

it('numbers its taps, and restarts the sequence when the server misses one', async () => {
  const seen: (number | undefined)[] = [];
  const missing: Ack = { ok: false, error: { code: 'out-of-sequence', message: 'Missing.' } };
  const tablet = tabletWithDesk(async (command) => {
    seen.push(command.seq);
    return seen.length === 2 ? missing : accepted;
  });
  for (let taps = 0; taps < 4; taps += 1) tablet.tap({ type: 'check-in', lane: 'heads' });
  tablet.setConnected(true);
  await vi.waitFor(() => expect(seen).toEqual([1, 2, 1, 2]));
  tablet.tap({ type: 'check-in', lane: 'heads' });
  await vi.waitFor(() => expect(seen).toEqual([1, 2, 1, 2, 3]));
  expect(tablet.view().outbox.filter(({ state }) => state === 'refused')).toHaveLength(1);
});

it('rejects a tap against the rules at once, and sends nothing', () => {
  const tablet = tabletWithDesk(neverAnswers);
  expect(tablet.tap({ type: 'check-out', lane: 'heads' })?.code).toBe('nobody-waiting');
  expect(tablet.pending()).toBe(0);
});

it('stamps taps with the corrected clock', () => {
  const tablet = tabletWithDesk(neverAnswers);
  tablet.setClockOffset(measureClockOffsetMs(1_000, 3_000, new Date(62_000).toISOString()));
  tablet.tap({ type: 'check-in', lane: 'pcr' });
  expect(tablet.view().outbox[0]?.command.at).toBe('2026-11-23T01:06:00.000Z');
});

const ticketsIn = (tablet: ReturnType<typeof createTestTablet>) =>
  tablet.view().desk?.lanes[0]?.line.map(({ ticket }) => ticket) ?? [];

it('numbers 99 slips by itself offline, then slips without a number, each with a token', () => {
  const tablet = tabletWithDesk(neverAnswers);
  tablet.setConnected(false);
  for (let taps = 0; taps < 100; taps += 1) {
    expect(tablet.view().lanesWithoutNumbers).toEqual(taps < 99 ? [] : ['pcr']);
    tablet.tap({ type: 'check-in', lane: 'pcr' });
  }
  expect(ticketsIn(tablet).slice(-100)).toEqual([
    ...Array.from({ length: 99 }, (_, index) => `AK${String(index + 1).padStart(2, '0')}`),
    'A017',
  ]);
  expect(tablet.view().unconfirmedTickets).toEqual(['A017']);
  const tokens = tablet
    .view()
    .outbox.flatMap(({ command }) => (command.type === 'check-in' ? (command.token ?? '') : []));
  expect(new Set(tokens).size).toBe(100);
  for (const token of tokens) expect(token).toMatch(/^[\w-]{22}$/);
});

it('shows the token of a check-in once the server has saved it: until then a code would lead nowhere', async () => {
  let answer: (ack: Ack) => void = () => undefined;
  const tablet = tabletWithDesk(() => new Promise<Ack>((resolve) => (answer = resolve)));
  const shownToken = () => tablet.view().desk?.lanes[0]?.line.at(-1)?.token;
  tablet.setConnected(false);
  tablet.tap({ type: 'check-in', lane: 'pcr' });
  expect(shownToken()).toBeNull();
  tablet.setConnected(true);
  await vi.waitFor(() => expect(tablet.view().outbox[0]?.state).toBe('in-flight'));
  expect(shownToken()).toBeNull();
  await vi.waitFor(() => {
    answer({ ...accepted, result: { ticket: 'AK01' } });
    expect(tablet.pending()).toBe(0);
  });
  expect(shownToken()).toMatch(/^[\w-]{22}$/);
});

it('leaves the number to the server while it answers, and numbers slips itself once it does not', async () => {
  const tablet = tabletWithDesk(neverAnswers);
  tablet.setConnected(true);
  tablet.tap({ type: 'check-in', lane: 'pcr' });
  expect(tablet.view().unconfirmedTickets).toEqual(['A017']);
  await vi.waitFor(() => expect(tablet.view().delivery).toBe('unsaved'));
  tablet.tap({ type: 'check-in', lane: 'pcr' });
  expect(ticketsIn(tablet).slice(-2)).toEqual(['A017', 'AK01']);
});

it('foresees a number only until the desk shows which one the server gave', async () => {
  const tablet = tabletWithDesk(async () => ({ ...accepted, result: { ticket: 'A018' } }));
  tablet.setConnected(true);
  tablet.tap({ type: 'check-in', lane: 'pcr' });
  await vi.waitFor(() => expect(tablet.pending()).toBe(0));
  expect(tablet.view().unconfirmedTickets).toEqual(['A017']);
  tablet.receiveDesk({ ...desk, version: 100 });
  expect(tablet.view().unconfirmedTickets).toEqual([]);
});

it('goes on with its numbers after a reload, also past one whose check-in was refused and dropped', async () => {
  const { db, written } = inMemoryDb();
  const before = createTestTablet(
    async () => ({ ok: false, error: { code: 'intake-closed', message: '' } }),
    claimedState,
    db,
  );
  before.receiveDesk(desk);
  before.setConnected(false);
  before.tap({ type: 'check-in', lane: 'pcr' });
  before.setConnected(true);
  await vi.waitFor(() => expect(before.view().outbox).toMatchObject([{ state: 'refused' }]));
  before.acknowledge(before.view().outbox[0]?.command.id ?? '');
  before.setConnected(false);
  before.tap({ type: 'check-in', lane: 'pcr' });
  await vi.waitFor(() => expect(written.at(-1)?.outbox).toMatchObject([{ state: 'queued' }]));
  const { outbox, ...kept } = written.at(-1) ?? emptyState;
  const after = createTestTablet(neverAnswers, persistedStateFor(device, { ...kept, taps: [...outbox] }));
  after.tap({ type: 'check-in', lane: 'pcr' });
  expect(ticketsIn(after).slice(-2)).toEqual(['AK02', 'AK03']);
});

it('asks for a letter as soon as it is connected, once, without showing it as pending or rejected', async () => {
  const sent: Command[] = [];
  const { db, written } = inMemoryDb();
  const tablet = createTestTablet(
    async (command) => {
      sent.push(command);
      return { ok: true, version: desk.version, result: { letter: 'K' } };
    },
    emptyState,
    db,
  );
  tablet.receiveDesk(busyDesk);
  expect(sent).toEqual([]);
  tablet.setConnected(true);
  expect(tablet.pending()).toBe(0);
  await vi.waitFor(() => expect(sent).toMatchObject([{ type: 'claim-series' }]));
  tablet.receiveDesk({ ...desk, version: desk.version + 1 });
  await vi.waitFor(() => expect(written.at(-1)?.sequence.series).toEqual(series));
  tablet.tick();
  expect(sent).toHaveLength(1);
  tablet.setConnected(false);
  tablet.tap({ type: 'check-in', lane: 'pcr' });
  expect(ticketsIn(tablet).at(-1)).toBe('AK01');
});

it('asks for no letter again on the connection on which one was refused', async () => {
  const sent: Command[] = [];
  const tablet = createTestTablet(async (command) => {
    sent.push(command);
    return { ok: false, error: { code: 'invalid', message: '' } };
  });
  tablet.receiveDesk(busyDesk);
  tablet.setConnected(true);
  await vi.waitFor(() => expect(tablet.view().outbox).toEqual([]));
  tablet.tick();
  expect(sent).toHaveLength(1);
});

it('asks for no letter where none is left', async () => {
  const full = ['R', 'T', 'W', 'X'].map((letter) => ({ letter, device: device.id }));
  const sent: Command[] = [];
  const tablet = createTestTablet(async (command) => {
    sent.push(command);
    return accepted;
  });
  tablet.receiveDesk({ ...busyDesk, series: full });
  tablet.setConnected(true);
  await nextTurn();
  expect(sent).toEqual([]);
});

it('restores the desk, its age, the queued taps and the clock offset after an offline reload', async () => {
  const { db, written } = inMemoryDb();
  const before = createTestTablet(neverAnswers, emptyState, db);
  before.setClockOffset(60_000);
  before.receiveDesk(busyDesk);
  before.tap({ type: 'check-in', lane: 'heads', party: 3 });
  await vi.waitFor(() => expect(written.at(-1)?.outbox).toHaveLength(1));
  const { outbox, ...kept } = written.at(-1) ?? emptyState;
  const after = createTestTablet(neverAnswers, persistedStateFor(device, { ...kept, taps: [...outbox] }));
  expect(after.view()).toMatchObject({
    connection: 'connecting',
    knownAt: '2026-11-23T01:06:00.000Z',
    clockOffsetMs: 60_000,
    desk: { lanes: [{ waiting: 15 }, { waiting: 3 }] },
  });
  after.tap({ type: 'check-in', lane: 'heads' });
  expect(after.view().outbox.map(({ command }) => command.seq)).toEqual([1, 2]);
});

it('sends a tap only once it has been persisted', async () => {
  const { db, written } = inMemoryDb();
  const sent: { id: string; stored: string[] }[] = [];
  const send = async ({ id }: Command) => {
    sent.push({ id, stored: (written.at(-1)?.outbox ?? []).map(({ command }) => command.id) });
    return accepted;
  };
  const tablet = createTestTablet(send, claimedState, db);
  tablet.setConnected(true);
  tablet.receiveDesk(desk);
  tablet.tap({ type: 'check-in', lane: 'heads' });
  const [tap] = tablet.view().outbox;
  await vi.waitFor(() => expect(sent).toEqual([{ id: tap?.command.id, stored: [tap?.command.id] }]));
});

it('starts the day offline when opened without a network in the morning', () => {
  const tomorrow = {
    day: '2026-11-24',
    hours: null,
    noon: '2026-11-24T03:00:00.000Z',
    nextOpensAt: null,
  };
  const lastDesk = { desk: { ...busyDesk, tomorrow }, knownAt: busyDesk.asOf, clockOffset: day };
  const tablet = createTestTablet(neverAnswers, { ...emptyState, cachedDesk: lastDesk });
  expect(tablet.view()).toMatchObject({ isOfflineDay: true, desk: { day: '2026-11-24', status: 'closed' } });
  tablet.tap({ type: 'reopen-intake' });
  expect(tablet.tap({ type: 'check-in', lane: 'pcr' })).toBeNull();
  expect(tablet.view()).toMatchObject({
    lanesWithoutNumbers: ['pcr'],
    desk: { lanes: [{ waiting: 1 }, {}] },
  });
});

it('restores only the queued taps stored by another device or clinic', () => {
  const tap = (seq: number): Outbox[number] => ({
    order: seq,
    state: 'queued',
    command: {
      id: `tap-${seq}`,
      clinicId: 'seongdong',
      at: busyDesk.asOf,
      type: 'check-in',
      lane: 'heads',
      seq,
    },
  });
  const lastDesk = { desk: busyDesk, knownAt: busyDesk.asOf, clockOffset: 5 };
  const memory = persistedStateFor(device, {
    taps: [tap(8), tap(7)],
    sequence: { device: 'someone-else', last: 8 },
    cachedDesk: lastDesk,
  });
  expect(memory.outbox.map(({ command }) => [command.id, command.seq])).toEqual([
    ['tap-7', 1],
    ['tap-8', 2],
  ]);
  expect(memory).toMatchObject({ sequence: { device: device.id, last: 2 }, cachedDesk: null });
  const elsewhere = { ...device, clinicId: 'wangsimni-plaza' };
  expect(
    persistedStateFor(elsewhere, {
      taps: [],
      sequence: { device: device.id, last: 8 },
      cachedDesk: lastDesk,
    }),
  ).toMatchObject({
    sequence: { last: 8 },
    cachedDesk: null,
  });
});

it('retries a rejected tap within a second when the server is unavailable', async () => {
  vi.useFakeTimers();
  const tried: string[] = [];
  const send = async ({ id }: Command): Promise<Ack> => {
    tried.push(id);
    return { ok: false, error: { code: 'unavailable', message: 'Unavailable.' } };
  };
  const { id: deviceId, clinicId } = device;
  const tablet = createTablet({
    deviceId,
    clinicId,
    restored: { initial: claimedState, db: inMemoryDb().db, isRestored: true },
    send,
    now,
  });
  tablet.receiveDesk(desk);
  tablet.setConnected(true);
  tablet.tap({ type: 'check-in', lane: 'pcr' });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(tried.length).toBeGreaterThan(1);
  expect(new Set(tried).size).toBe(1);
  vi.useRealTimers();
});

it('applies a long outbox only now and then, to the newest desk', () => {
  vi.useFakeTimers();
  const taps = Array.from({ length: 1_000 }, (_, index): Outbox[number] => ({
    order: index + 1,
    state: 'queued',
    command: {
      id: `tap-${index}`,
      clinicId: 'seongdong',
      at: busyDesk.asOf,
      type: 'check-in',
      lane: 'heads',
      seq: index + 1,
    },
  }));
  const tablet = createTestTablet(neverAnswers, { ...claimedState, outbox: taps });
  const receive = (version: number) => tablet.receiveDesk({ ...desk, version });
  const shown = () => tablet.view().desk?.version;
  for (const version of [50, 51, 52]) receive(version);
  expect(shown()).toBe(50);
  vi.advanceTimersByTime(100);
  expect(shown()).toBe(52);
  expect(tablet.view().desk?.lanes[1]).toMatchObject({ waiting: 1_000 });
  vi.useRealTimers();
});
