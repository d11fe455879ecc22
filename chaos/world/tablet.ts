import type { Ack, Command } from '@hannun/shared/contract';
import { io, type Socket } from 'socket.io-client';
import { pairDevice } from '../../server/src/testing/staff-tablet.js';
import type { Tap } from '../../server/src/testing/tablet.js';
import { type SeededRandom, seededRandom } from '../seeded-random.js';
import type { Recorder } from './recorder.js';
import { nextTap, rememberTicket, type TapTarget } from './taps.js';

/** How a tablet sends its taps; mutants behave worse. */
export type TabletBehaviour = {
  retryId: (command: Command, makeId: () => string) => string;
};
const correctBehaviour: TabletBehaviour = { retryId: ({ id }) => id };

export type TabletOptions = {
  name: string;
  /** A breakable connection to any server, and a second one for repeats that reach another. */
  urls: readonly [string, string];
  /** Where it is paired; its first address if omitted. */
  officeUrl?: string;
  target: TapTarget;
  numbered?: boolean;
  /** Of what it taps; its name gives it a sequence of its own. */
  seed: number;
  recorder: Recorder;
  behaviour?: TabletBehaviour | undefined;
  pauseMs?: readonly [low: number, high: number] | undefined;
};

export type ChaosTablet = Disposable & {
  begin: () => void;
  /** Makes one tap; resolves to its final answer, or `null` when it gave up. */
  tap: (tap: Tap) => Promise<Ack | null>;
  skew: (offsetMs: number) => void;
  answered: () => number;
  /** Stops tapping; resolves once the last tap has its final answer, or after `timeoutMs`. */
  end: (timeoutMs: number) => Promise<void>;
  repeatOld: (count: number) => Promise<void>;
};

const ackTimeoutMs = 1_500;
const shortPauseMs = [10, 90] as const;

export async function openTablet(options: TabletOptions): Promise<ChaosTablet> {
  const { name, urls, officeUrl = urls[0], target, seed, pauseMs = shortPauseMs } = options;
  const token = await pairDevice(officeUrl, target.clinicId);
  const random = seededRandom(seed, name);
  const sockets = urls.map((url) => openSocket(url, token));
  const taps = createTapper(options, random, sockets);
  let tapping = false;
  let last: Promise<void> = Promise.resolve();
  const go = async () => {
    while (tapping) {
      await taps.next();
      await pause(random.integer(...pauseMs));
    }
  };
  return {
    begin() {
      tapping = true;
      last = go();
    },
    async end(timeoutMs) {
      tapping = false;
      await Promise.race([last, pause(timeoutMs)]);
    },
    tap: (tap) => taps.untilFinal(taps.make(tap)),
    skew: taps.skew,
    answered: taps.answered,
    repeatOld: taps.repeatOld,
    [Symbol.dispose]() {
      tapping = false;
      taps.giveUp();
      for (const socket of sockets) socket.disconnect();
    },
  };
}

const openSocket = (url: string, token: string): Socket =>
  io(`${url}/staff`, {
    transports: ['websocket'],
    auth: { token },
    forceNew: true,
    reconnectionDelay: 100,
    reconnectionDelayMax: 300,
    timeout: 1_000,
  });

/** The rate of a load, not a wait for a result. */
const pause = (milliseconds: number): Promise<void> =>
  new Promise((resume) => setTimeout(resume, milliseconds));

function createTapper(
  { name, target, numbered, recorder, behaviour = correctBehaviour }: TabletOptions,
  random: SeededRandom,
  [main, twin]: readonly Socket[],
) {
  const sent: Command[] = [];
  let seq = 0;
  let offsetMs = 0;
  let open = true;
  const freshId = () =>
    '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, (digit) =>
      (Number(digit) ^ (random.integer(0, 15) & (15 >> (Number(digit) / 4)))).toString(16),
    );
  // A missing answer says nothing about the command: the caller decides whether to retry.
  const ask = async (socket: Socket | undefined, command: Command): Promise<Ack | null> =>
    (await socket
      ?.timeout(ackTimeoutMs)
      .emitWithAck('command', command)
      .catch(() => null)) ?? null;
  const send = async (socket: Socket | undefined, command: Command): Promise<Ack | null> => {
    const ack = await ask(socket, command);
    if (ack) recorder.recordAnswer(command.id, ack);
    return ack;
  };
  const untilFinal = async (first: Command): Promise<Ack | null> => {
    let command = first;
    for (let attempt = 1; open; attempt += 1) {
      const ack = await send(main, command);
      if (ack && (ack.ok || ack.error.code !== 'unavailable')) return ack;
      if (ack) await pause(100);
      // A missing answer may mean a dead connection that was not noticed.
      else if (attempt % 2 === 0) main?.disconnect().connect();
      const id = behaviour.retryId(command, freshId);
      if (id !== command.id) recorder.recordSent(name, `${name} ${seq}`, { ...command, id });
      command = { ...command, id };
    }
    return null;
  };
  const probe = async (expected: 'out-of-sequence' | 'conflict', command: Command) => {
    const ack = await ask(twin, command);
    if (ack && (ack.ok || ack.error.code !== 'unavailable')) recorder.probes.push({ expected, command, ack });
  };
  const repeatOneOf = async ([first, ...others]: readonly Command[]): Promise<Ack | null> =>
    first ? send(twin, random.pick([first, ...others])) : null;
  const make = (tap: Tap): Command => {
    seq += 1;
    const number = numbered ? { seq } : {};
    const at = new Date(Date.now() + offsetMs).toISOString();
    const whole: unknown = { id: freshId(), clinicId: target.clinicId, at, ...number, ...tap };
    const command = whole as Command;
    recorder.recordSent(name, `${name} ${seq}`, command);
    return command;
  };
  return {
    make,
    untilFinal,
    answered: () => sent.length,
    skew(next: number) {
      offsetMs = next;
    },
    async next() {
      const command = make(nextTap(target, random));
      if (random.chance(0.2)) void send(twin, command);
      const ack = await untilFinal(command);
      if (!ack) return;
      sent.push(command);
      if (ack.ok && 'ticket' in ack.result) rememberTicket(target, ack.result.ticket);
      if (random.chance(0.1)) void repeatOneOf(sent.slice(-20));
      if (numbered && sent.length % 8 === 3)
        void probe('out-of-sequence', { ...command, id: freshId(), seq: seq + 1_000 });
      const later = new Date(Date.parse(command.at) + 1).toISOString();
      if (sent.length % 8 === 6) void probe('conflict', { ...command, at: later });
    },
    async repeatOld(count: number) {
      for (let attempt = 0; attempt < count; attempt += 1) {
        if (!(await repeatOneOf(sent))) return;
      }
    },
    giveUp() {
      open = false;
    },
  };
}
