import { contactAge, createBoardStore, followBoards, readClocks, withoutPage } from '@hannun/shared/client';

/*
 * Many screens of the product's own client in a process of their own: told an address and a number, it opens
 * them, and tells several times a second how many are watching, where the least of them stands at a clinic, how
 * long the slowest took from the opening of its socket until it showed the clinic, and how often one called
 * figures fresher than they were.
 */
const [url, count, clinicId, epoch] = process.argv.slice(2);
const tellEveryMs = 100;
/** Claims are read at every so many tellings: thousands at each would be the load itself. */
const tellingsPerClaim = 5;
/** How much longer than it says a screen may be behind (milliseconds), as the checker has it. */
const leewayMs = 3_000;
/** A claim read this much late (milliseconds) would blame the screens for what this machine was too busy to do. */
const claimLagMs = 150;
// Thousands of refused connections need no trace of where they were asked for.
Error.stackTraceLimit = 0;

/** Acks for the clinic, in the order of time. */
const acked = [];
let slowestMs = 0;
/** How long this process itself has stood still so far: no server is to blame for that. */
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
    followBoards({
      store: this.#store,
      target: { district: true },
      origin: url,
      environment: withoutPage,
      onState: (state) => this.#enter(state),
    });
  }

  /** Where it stands at the clinic; `null` while it is not connected. */
  get place() {
    const board = this.#watching ? this.#store.view().boards.get(clinicId) : undefined;
    return board ? [board.epoch, board.version] : null;
  }

  /** Whether it calls its figures fresher than they are, and did so when it was read before: a blink nobody sees. */
  errs(now, clocks) {
    const before = this.#erred;
    this.#erred = this.#errsNow(now, clocks);
    return before && this.#erred;
  }

  #errsNow(now, clocks) {
    const { boards, lastBeat } = this.#store.view();
    const board = boards.get(clinicId);
    const age = contactAge(clinicId, lastBeat, clocks);
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

/** People come one after another, some hundred in a second; only after an outage do all come at once. */
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
