import { reconnection } from '@hannun/shared/client';
import { RawWebSocket } from '../../bench/load/raw-websocket.mjs';

/*
 * Many screens in a process of their own: told an address and a number, it opens them, and tells several
 * times a second how many are connected and where the least of them stands at a clinic. They come again
 * as the product's own client does, but are made of next to nothing: thousands of whole ones would measure
 * this machine and not the servers.
 */
const [url, count, clinicId] = process.argv.slice(2);
const port = Number(new URL(url).port);
const tellEvery = 50;
/** A line that shows nothing for so long is given up (milliseconds). */
const patience = 8_000;
// Thousands of refused connections need no trace of where they were asked for.
Error.stackTraceLimit = 0;

/** Engine.IO and Socket.IO's first letters of what matters here. */
const opened = '0';
const ping = '2';
const entered = '40';
const pushed = '42';
const answered = '430';

class Screen {
  place = null;
  #attempts = 0;

  open() {
    const socket = new RawWebSocket({ port, path: '/socket.io/?EIO=4&transport=websocket' });
    const tooLong = setTimeout(() => socket.socket.destroy(), patience);
    socket.onText = (bytes, from, to) => {
      const text = bytes.utf8Slice(from, to);
      if (text === ping) return socket.send('3');
      if (text.startsWith(opened)) return socket.send('40');
      if (text.startsWith(entered)) return socket.send('420["watch",{"district":true}]');
      if (text.startsWith(answered)) {
        clearTimeout(tooLong);
        this.#attempts = 0;
        for (const board of JSON.parse(text.slice(answered.length))[0].boards) this.#take(board);
      } else if (text.startsWith(pushed)) {
        const [event, board] = JSON.parse(text.slice(pushed.length));
        if (event === 'board') this.#take(board);
      }
    };
    socket.onClose = () => {
      clearTimeout(tooLong);
      this.place = null;
      setTimeout(() => this.open(), restBefore(this.#attempts));
      this.#attempts += 1;
    };
    // Its end is told by `onClose`.
    socket.opened.catch(() => undefined);
  }

  #take(board) {
    if (board.clinicId === clinicId) this.place = [board.epoch, board.version];
  }
}

/** As Socket.IO's client has it. */
function restBefore(attempts) {
  const { reconnectionDelay, reconnectionDelayMax, randomizationFactor } = reconnection;
  const rest = reconnectionDelay * 2 ** attempts;
  const spread = rest * randomizationFactor * (2 * Math.random() - 1);
  return Math.min(rest + spread, reconnectionDelayMax);
}

/** People come one after another, some hundred in a second; only after an outage do all come at once. */
const screens = [];
const coming = setInterval(() => {
  for (let each = 0; each < 10 && screens.length < Number(count); each += 1) {
    const screen = new Screen();
    screen.open();
    screens.push(screen);
  }
  if (screens.length === Number(count)) clearInterval(coming);
}, 25);

const before = ([epoch, version], [otherEpoch, otherVersion]) => epoch - otherEpoch || version - otherVersion;

setInterval(() => {
  const places = screens.flatMap(({ place }) => (place ? [place] : []));
  const least = places.reduce((a, b) => (before(a, b) < 0 ? a : b), places[0] ?? [0, 0]);
  process.send({ connected: places.length, least });
}, tellEvery);
process.on('disconnect', () => process.exit(0));
