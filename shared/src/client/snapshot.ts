import type { Board, Snapshot } from '../contract/board.js';
import type { WatchTarget } from '../contract/socket-events.js';
import type { BoardStore } from './board-store.js';
import { elapsed, type Instant, readClocks } from './freshness.js';

const patienceMs = 5_000;

export async function pollSnapshot(store: BoardStore, target: WatchTarget, origin: string): Promise<boolean> {
  try {
    const { setUp } = store.view().lastBeat?.beat ?? {};
    // The configuration version in the URL bypasses older cached answers.
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
    // Figures age by themselves; the next poll retries.
    if (store.view().link !== 'connected') store.setLink('offline');
    return false;
  }
}

export function take(store: BoardStore, boards: readonly Board[], missing: readonly string[] = []): void {
  store.receive(boards);
  store.retain(
    boards.map(({ clinicId }) => clinicId),
    missing,
  );
}

/** `AbortSignal.timeout` is too new for lobby screens' browsers. */
export function signalIn(milliseconds: number): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), milliseconds);
  return controller.signal;
}

/** `Date` plus `Age` plus the round trip: on a slow connection figures are that much older. */
function answeredBy(response: Response, sent: Instant): string {
  const date = Date.parse(response.headers.get('date') ?? '');
  const age = Number(response.headers.get('age') ?? 0) * 1000;
  return new Date(date + age + elapsed(sent, readClocks())).toISOString();
}

const contactsOf = (boards: readonly Board[]): Record<string, string> =>
  Object.fromEntries(boards.flatMap(({ clinicId, contactAt }) => (contactAt ? [[clinicId, contactAt]] : [])));
