import type { Board } from '@hannun/shared';
import type { CallGroup } from './call.js';
import { begin, type CallBook, emptyBook, giveUp, nextGroup, noteBoard } from './call-book.js';
import { emptyStage, type Stage, takeFreeRows, takeRow } from './stage.js';

/** What speaks. `say` resolves when the words are over, at once where nothing may sound. */
export type Speaker = {
  say: (group: CallGroup, options: { lanePlace: number; twice: boolean }) => Promise<void>;
  hush: () => void;
};

/** Where the book outlives a reload. `load` gives nothing when the screen was blind for too long. */
export type BookShelf = { load: () => CallBook | null; save: (book: CallBook) => void };

/** What a screen renders of its calls: the rows on stage and the announcement that began last. */
export type CallsView = { stage: Stage; spoken: CallGroup | null };

/** Announces a clinic's calls one after another, each once. */
export type Announcer = {
  view: () => CallsView;
  subscribe: (listener: () => void) => () => void;
  /** A board whose figures are live; `present` by the server's clock (milliseconds since 1970). */
  hear: (board: Board, present: number) => void;
  /** The figures are old: nothing is on stage and nothing is spoken until they are live again. */
  loseSight: () => void;
  /** Whether a call is on stage, being spoken or waiting for it. */
  isBusy: () => boolean;
  close: () => void;
};

/** Between two announcements (milliseconds, DESIGN.md §11). */
const gap = 6_000;

type AnnouncerParts = { speaker: Speaker; shelf: BookShelf; monotonic: () => number };

/** An announcer without calls; `monotonic` reads a clock that never steps back (milliseconds). */
export function createAnnouncer({ speaker, shelf, monotonic }: AnnouncerParts): Announcer {
  const listeners = new Set<() => void>();
  let view: CallsView = { stage: emptyStage, spoken: null };
  let book: CallBook | null = null;
  let lanes: readonly string[] = [];
  /** `null` while figures are old; else from when on calls are news. */
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
    // While others wait, each is said once: nobody should stand at a booth unheard.
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
      // Before the first live board there is nothing to lose, and a reloaded page may yet be in time.
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
