import { setMaxListeners } from 'node:events';
import { createBoardStore, followBoards } from '@hannun/shared/client';

/*
 * Many screens in a process of their own: told an address and a number, it opens them, and tells several
 * times a second how many are connected and where the least of them stands at a clinic.
 */
const [url, count, clinicId] = process.argv.slice(2);
const tellEvery = 50;
// Thousands of refused connections need no trace of where they were asked for.
Error.stackTraceLimit = 0;

// The screens' own client runs here without a page: one that is always visible and always online.
const page = new EventTarget();
setMaxListeners(0, page);
Object.assign(globalThis, {
  document: page,
  addEventListener: page.addEventListener.bind(page),
  removeEventListener: page.removeEventListener.bind(page),
});

/** People come one after another, some hundred in a second; only after an outage do all come at once. */
const stores = [];
const coming = setInterval(() => {
  for (let each = 0; each < 10 && stores.length < Number(count); each += 1) {
    const store = createBoardStore();
    followBoards({ store, target: { district: true }, origin: url });
    stores.push(store);
  }
  if (stores.length === Number(count)) clearInterval(coming);
}, 25);

const placeOf = (store) => {
  const board = store.view().boards.get(clinicId);
  return board ? [board.epoch, board.version] : [0, 0];
};
const before = ([epoch, version], [otherEpoch, otherVersion]) => epoch - otherEpoch || version - otherVersion;

setInterval(() => {
  const connected = stores.filter((store) => store.view().link === 'connected');
  const places = connected.map(placeOf);
  const least = places.reduce((a, b) => (before(a, b) < 0 ? a : b), places[0] ?? [0, 0]);
  process.send({ connected: connected.length, least });
}, tellEvery);
process.on('disconnect', () => process.exit(0));
