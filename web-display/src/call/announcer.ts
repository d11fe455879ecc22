import type { Board } from '@hannun/shared';
import type { CallGroup } from './call.js';
import { begin, type CallBook, emptyBook, giveUp, nextGroup, noteBoard } from './call-book.js';
import { emptyStage, type Stage, takeFreeRows, takeRow } from './stage.js';

/** `announce` resolves when the announcement has ended, at once where sound is off. */
export type Speaker = {
  say: (group: CallGroup, options: { lanePlace: number; twice: boolean }) => Promise<void>;
  hush: () => void;
};

/** Keeps the queue across reloads. `load` returns nothing when the screen missed too much in between. */
export type BookShelf = { load: () => CallBook | null; save: (book: CallBook) => void };

export type CallsView = { stage: Stage; spoken: CallGroup | null };

/** Announces a clinic's calls one after another, each once. */
export type Announcer = {
  view: () => CallsView;
  subscribe: (listener: () => void) => () => void;
  hear: (board: Board, present: number) => void;
  /** The figures are outdated: stops and drops everything until they are live again. */
  loseSight: () => void;
  isBusy: () => boolean;
  close: () => void;
};

/** See DESIGN.md §11. */
const gap = 6_000;

type AnnouncerParts = { speaker: Speaker; shelf: BookShelf; monotonic: () => number };

export function createAnnouncer({ speaker, shelf, monotonic }: AnnouncerParts): Announcer {
  const listeners = new Set<() => void>();
  let view: CallsView = { stage: emptyStage, spoken: null };
  let book: CallBook | null = null;
  let lanes: readonly string[] = [];
  /** Calls made before this time are ignored; `null` while figures are outdated. */
  let oldBefore: number | null = Number.NEGATIVE_INFINITY;
  let freeAt = Number.NEGATIVE_INFINITY;
  let speaking = false;
  let closed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (change: Partial<CallsView>) => {
    view = { ...view, ...change };
    for (const listener of listeners) listener();
  };
  const keep = (next: CallBook) => {
    book = next;
    shelf.save(next);
  };
  const announceNext = () => {
    clearTimeout(timer);
    const group = book && nextGroup(book);
    if (!book || !group || speaking || closed) return;
    const wait = freeAt - monotonic();
    if (wait > 0) timer = setTimeout(announceNext, wait);
    else announce(group, begin(book, group));
  };
  const announce = (group: CallGroup, begun: CallBook) => {
    freeAt = monotonic() + gap;
    speaking = true;
    keep(begun);
    show({ stage: takeRow(view.stage, group, monotonic()), spoken: group });
    // Not repeated while others wait: nobody should reach a booth before their call was announced.
    const options = { lanePlace: Math.max(0, lanes.indexOf(group.lane)), twice: begun.waiting.length === 0 };
    void speaker.say(group, options).finally(() => {
      speaking = false;
      announceNext();
    });
  };
  return {
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    hear(board, present) {
      oldBefore ??= present;
      lanes = board.lanes.map(({ lane }) => lane);
      const next = noteBoard(book ?? shelf.load() ?? emptyBook, board, { present, oldBefore });
      keep(next);
      const stage = takeFreeRows(view.stage, next.waiting, monotonic());
      if (stage !== view.stage) show({ stage });
      announceNext();
    },
    loseSight() {
      // Before the first live board there is nothing to drop, and a reload may still be in time.
      if (!book || oldBefore === null) return;
      oldBefore = null;
      clearTimeout(timer);
      speaker.hush();
      keep(giveUp(book));
      show({ stage: emptyStage, spoken: null });
    },
    isBusy: () =>
      speaking ||
      (book?.waiting.length ?? 0) > 0 ||
      Object.values(view.stage).some(({ until }) => until > monotonic()),
    close() {
      closed = true;
      clearTimeout(timer);
      speaker.hush();
    },
  };
}
