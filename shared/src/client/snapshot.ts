import type { Board, Snapshot } from '../contract/board.js';
import type { WatchTarget } from '../contract/socket-events.js';
import type { BoardStore } from './board-store.js';
import { elapsed, type Instant, readClocks } from './freshness.js';

const patienceMs = 5_000;

/** Looks at the snapshot once; tells whether the server answered. */
export async function pollSnapshot(store: BoardStore, target: WatchTarget, origin: string): Promise<boolean> {
  try {
    const { setUp } = store.view().lastBeat?.beat ?? {};
    // Named by the set-up it must show, so that no cache on the way answers with an older one.
    const address = `${origin}/api/v1/clinics${setUp === undefined ? '' : `?set-up=${setUp}`}`;
    const sent = readClocks();
    const response = await fetch(address, { signal: signalIn(patienceMs) });
    if (!response.ok) return false;
    const { clinics, missing }: Snapshot = await response.json();
    const isWanted = (clinicId: string) => !('clinicId' in target) || clinicId === target.clinicId;
    const wanted = clinics.filter(({ clinicId }) => isWanted(clinicId));
    take(store, wanted, missing?.filter(isWanted));
    store.hear({ at: answeredBy(response, sent), contacts: contactsOf(wanted) });
    return true;
  } catch {
    // No way to the server: figures grow old by themselves, and the next look comes in a moment.
    if (store.view().link !== 'connected') store.setLink('offline');
    return false;
  }
}

/** Takes in all boards there are of the target. What is shown of clinics the server has not read yet stays, ageing. */
export function take(store: BoardStore, boards: readonly Board[], missing: readonly string[] = []): void {
  store.receive(boards);
  store.retain(
    boards.map(({ clinicId }) => clinicId),
    missing,
  );
}

/** Aborts after so many milliseconds. `AbortSignal.timeout` is younger than the lobby screens' browsers. */
export function signalIn(milliseconds: number): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), milliseconds);
  return controller.signal;
}

/**
 * The present by the origin's clock: when it answered, caches on the way adding their `Age` to its `Date`, and as
 * long since as the answer may have been on its way. On a slow line that is seconds, by which figures are older.
 */
function answeredBy(response: Response, sent: Instant): string {
  const date = Date.parse(response.headers.get('date') ?? '');
  const age = Number(response.headers.get('age') ?? 0) * 1000;
  return new Date(date + age + elapsed(sent, readClocks())).toISOString();
}

const contactsOf = (boards: readonly Board[]): Record<string, string> =>
  Object.fromEntries(boards.flatMap(({ clinicId, contactAt }) => (contactAt ? [[clinicId, contactAt]] : [])));
