import {
  createBoardStore,
  headlessEnvironment,
  lastSeenAgeSeconds,
  readClocks,
  subscribeToBoards,
} from '@hannun/shared/client';

/**
 * Runs many screens of the product's client against one address and reports several times a second: connected
 * screens, the oldest state shown, the slowest watch, and wrong freshness claims.
 */
const [url, count, clinicId, epoch] = process.argv.slice(2);
const tellEveryMs = 100;
/** Claims are read at every nth report only: reading thousands each time would be a load itself. */
const tellingsPerClaim = 5;
/** How much older than claimed the figures may be, as in the checker (milliseconds). */
const leewayMs = 3_000;
/** A claim read later than this would blame the screens for a busy machine (milliseconds). */
const claimLagMs = 150;
// No stack traces for thousands of rejected connections.
Error.stackTraceLimit = 0;

const acked = [];
let slowestMs = 0;
/** How long this process itself was blocked: not the fault of a server. */
let stalledMs = 0;
let forgottenMs = 0;
let due = performance.now() + tellEveryMs;
const stalledByNow = () => stalledMs + Math.max(0, performance.now() - due);

class Screen {
  #store = createBoardStore();
  #openedAt = null;
  #watching = false;
  #erred = false;

  constructor() {
    subscribeToBoards({
      store: this.#store,
      target: { district: true },
      origin: url,
      environment: headlessEnvironment,
      onState: (state) => this.#enter(state),
    });
  }

  /** Its position at the clinic; `null` while it is not connected. */
  get place() {
    const board = this.#watching ? this.#store.view().boards.get(clinicId) : undefined;
    return board ? [board.epoch, board.version] : null;
  }

  /** Whether a claim was wrong twice in a row; a single one goes unnoticed. */
  errs(now, clocks) {
    const before = this.#erred;
    this.#erred = this.#errsNow(now, clocks);
    return before && this.#erred;
  }

  #errsNow(now, clocks) {
    const { boards, lastBeat } = this.#store.view();
    const board = boards.get(clinicId);
    const age = lastSeenAgeSeconds(clinicId, lastBeat, clocks);
    if (!board || age === null) return false;
    const missed = acked.findLast(({ at }) => at <= now - age * 1_000 - leewayMs);
    return missed !== undefined && before([board.epoch, board.version], [Number(epoch), missed.version]) < 0;
  }

  #enter({ kind, refusals }) {
    this.#watching = kind === 'watching';
    if (kind === 'asking' && refusals === 0) this.#openedAt = performance.now() - stalledByNow();
    if (kind !== 'watching') return;
    slowestMs = Math.max(slowestMs, performance.now() - stalledByNow() - this.#openedAt);
  }
}

const before = ([epochA, versionA], [epochB, versionB]) => epochA - epochB || versionA - versionB;

/** Screens arrive a few hundred per second; only after an outage do all come at once. */
const screens = [];
const coming = setInterval(() => {
  for (let each = 0; each < 10 && screens.length < Number(count); each += 1) screens.push(new Screen());
  if (screens.length === Number(count)) clearInterval(coming);
}, 25);

let claims = 0;
let wrong = 0;
let tellings = 0;
setInterval(() => {
  const lateMs = Math.max(0, performance.now() - due);
  stalledMs += lateMs;
  due = performance.now() + tellEveryMs;
  tellings += 1;
  if (tellings % tellingsPerClaim === 0 && lateMs < claimLagMs) {
    const [now, clocks] = [Date.now(), readClocks()];
    claims += screens.length;
    wrong += screens.filter((screen) => screen.errs(now, clocks)).length;
  }
  const places = screens.flatMap(({ place }) => (place ? [place] : []));
  const least = places.reduce((a, b) => (before(a, b) < 0 ? a : b), places[0] ?? [0, 0]);
  process.send({
    connected: places.length,
    least,
    slowestMs,
    stalledMs: stalledMs - forgottenMs,
    claims,
    wrong,
  });
}, tellEveryMs);
process.on('message', (message) => {
  if (message !== 'forget') return acked.push(message);
  slowestMs = 0;
  forgottenMs = stalledMs;
});
process.on('disconnect', () => process.exit(0));
