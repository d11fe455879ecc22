import type { Board, Snapshot } from '../contract/board.js';
import type { WatchTarget } from '../contract/socket-events.js';
import type { BoardStore } from './board-store.js';
import { type ClockReading, elapsedMs, readClocks } from './freshness.js';

const timeoutMs = 5_000;

export async function fetchSnapshot(
  store: BoardStore,
  target: WatchTarget,
  origin: string,
): Promise<boolean> {
  try {
    const { setUp } = store.view().lastBeat?.beat ?? {};
    // The configuration version in the URL bypasses older cached answers.
    const address = `${origin}/api/v1/clinics${setUp === undefined ? '' : `?set-up=${setUp}`}`;
    const sent = readClocks();
    const response = await fetch(address, { signal: timeoutSignal(timeoutMs) });
    if (!response.ok) return false;
    const { clinics, missing }: Snapshot = await response.json();
    const isWanted = (clinicId: string) => !('clinicId' in target) || clinicId === target.clinicId;
    const wanted = clinics.filter(({ clinicId }) => isWanted(clinicId));
    applyBoards(store, wanted, missing?.filter(isWanted));
    store.receiveBeat({ at: serverTimeOf(response, sent), contacts: lastSeenByClinic(wanted) });
    return true;
  } catch {
    // Figures age by themselves; the next poll retries.
    if (store.view().connectionStatus !== 'connected') store.setConnectionStatus('offline');
    return false;
  }
}

export function applyBoards(
  store: BoardStore,
  boards: readonly Board[],
  missing: readonly string[] = [],
): void {
  store.receiveBoards(boards);
  store.retainClinics(
    boards.map(({ clinicId }) => clinicId),
    missing,
  );
}

/** `AbortSignal.timeout` is too new for lobby screens' browsers. */
export function timeoutSignal(milliseconds: number): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), milliseconds);
  return controller.signal;
}

/** `Date` plus `Age` plus the round trip: on a slow connection figures are that much older. */
function serverTimeOf(response: Response, sent: ClockReading): string {
  const date = Date.parse(response.headers.get('date') ?? '');
  const age = Number(response.headers.get('age') ?? 0) * 1000;
  return new Date(date + age + elapsedMs(sent, readClocks())).toISOString();
}

const lastSeenByClinic = (boards: readonly Board[]): Record<string, string> =>
  Object.fromEntries(boards.flatMap(({ clinicId, contactAt }) => (contactAt ? [[clinicId, contactAt]] : [])));
