import {
  type ClockReading,
  createBoardStore,
  headlessEnvironment,
  lastSeenAgeSeconds,
  readClocks,
  subscribeToBoards,
  type WatchState,
} from '@hannun/shared/client';
import type { Acked, LogHead, ViewerStats } from './viewer-process.js';

/**
 * Runs many screens of the product's client against one address and reports several times a second: connected
 * screens, the oldest state shown, the slowest watch, and wrong freshness claims.
 */
const [url = '', count, clinicId = '', epoch] = process.argv.slice(2);
const reportIntervalMs = 100;
/** Claims are read at every nth report only: reading thousands each time would be a load itself. */
const reportsPerClaim = 5;
/** How much older than claimed the figures may be, as in the checker. */
const toleranceMs = 3_000;
/** A claim read later than this would blame the screens for a busy machine. */
const claimLagMs = 150;
// No stack traces for thousands of rejected connections.
Error.stackTraceLimit = 0;

const acked: Acked[] = [];
let slowestMs = 0;
/** How long this process itself was blocked: not the fault of a server. */
let stalledMs = 0;
let stalledBeforeResetMs = 0;
let due = performance.now() + reportIntervalMs;
const stalledByNow = () => stalledMs + Math.max(0, performance.now() - due);

class Screen {
  #store = createBoardStore();
  #openedAt = 0;
  #watching = false;
  #wasWrong = false;

  constructor() {
    subscribeToBoards({
      store: this.#store,
      target: { district: true },
      origin: url,
      environment: headlessEnvironment,
      onState: (state) => this.#enter(state),
    });
  }

  get cursor(): LogHead | null {
    const board = this.#watching ? this.#store.view().boards.get(clinicId) : undefined;
    return board ? [board.epoch, board.version] : null;
  }

  /** Whether a claim was wrong twice in a row; a single one goes unnoticed. */
  isWrong(now: number, clocks: ClockReading): boolean {
    const before = this.#wasWrong;
    this.#wasWrong = this.#isWrongNow(now, clocks);
    return before && this.#wasWrong;
  }

  #isWrongNow(now: number, clocks: ClockReading): boolean {
    const { boards, lastBeat } = this.#store.view();
    const board = boards.get(clinicId);
    const age = lastSeenAgeSeconds(clinicId, lastBeat, clocks);
    if (!board || age === null) return false;
    const missed = acked.findLast(({ atMs }) => atMs <= now - age * 1_000 - toleranceMs);
    return missed !== undefined && before([board.epoch, board.version], [Number(epoch), missed.version]) < 0;
  }

  #enter(state: WatchState): void {
    this.#watching = state.kind === 'watching';
    if (state.kind === 'asking' && state.rejections === 0)
      this.#openedAt = performance.now() - stalledByNow();
    if (!this.#watching) return;
    slowestMs = Math.max(slowestMs, performance.now() - stalledByNow() - this.#openedAt);
  }
}

const before = ([epochA, versionA]: LogHead, [epochB, versionB]: LogHead): number =>
  epochA - epochB || versionA - versionB;

/** Screens arrive a few hundred per second; only after an outage do all come at once. */
const screens: Screen[] = [];
const opening = setInterval(() => {
  for (let each = 0; each < 10 && screens.length < Number(count); each += 1) screens.push(new Screen());
  if (screens.length === Number(count)) clearInterval(opening);
}, 25);

const report = (stats: ViewerStats): boolean | undefined => process.send?.(stats);

let claims = 0;
let wrong = 0;
let reports = 0;
setInterval(() => {
  const lateMs = Math.max(0, performance.now() - due);
  stalledMs += lateMs;
  due = performance.now() + reportIntervalMs;
  reports += 1;
  if (reports % reportsPerClaim === 0 && lateMs < claimLagMs) {
    const [now, clocks] = [Date.now(), readClocks()];
    claims += screens.length;
    wrong += screens.filter((screen) => screen.isWrong(now, clocks)).length;
  }
  const cursors = screens.flatMap(({ cursor }) => (cursor ? [cursor] : []));
  const oldest = cursors.reduce<LogHead>((a, b) => (before(a, b) < 0 ? a : b), cursors[0] ?? [0, 0]);
  report({
    connected: cursors.length,
    oldest,
    slowestMs,
    stalledMs: stalledMs - stalledBeforeResetMs,
    claims,
    wrong,
  });
}, reportIntervalMs);
process.on('message', (message: Acked | 'reset') => {
  if (message === 'reset') {
    slowestMs = 0;
    stalledBeforeResetMs = stalledMs;
  } else acked.push(message);
});
process.on('disconnect', () => process.exit(0));
