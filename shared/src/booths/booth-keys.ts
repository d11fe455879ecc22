import type { Desk } from '../contract/desk.js';
import { otherHolder, type Standing } from './booth-choices.js';
import { type InService, occupantsOf } from './rooms.js';
import { ticketNameIn } from './ticket-name.js';

/** Nobody is examined so fast: a second call this soon is a slip of the finger, or the person did not come. */
export const hurriedCallMs = 10_000;

/** What has to be answered before a call ends somebody's service. */
export type CallQuestion = {
  because: 'called-elsewhere' | 'just-called';
  /** Whom the call would finish. */
  occupant: InService;
  /** The device that called them; `null`: nobody knows any more. */
  caller: string | null;
};

/** Whom this tablet's large keys finish or mark as absent: the person in its own booth, and nobody else. */
export const ownOccupant = (desk: Desk, standing: Standing): InService | null =>
  standing.at === 'booth' ? (occupantsOf(desk, standing.booth)[0] ?? null) : null;

/** `null`: the call goes through as it is. */
export function callQuestion(
  desk: Desk,
  { booth, device, nowIso }: { booth: string; device: string; nowIso: string },
): CallQuestion | null {
  for (const occupant of occupantsOf(desk, booth)) {
    const caller = callerOf(desk, occupant) ?? otherHolder(desk, booth, device)?.device ?? null;
    if (caller !== null && caller !== device) return { because: 'called-elsewhere', occupant, caller };
    if (Date.parse(nowIso) - Date.parse(occupant.calledAt) < hurriedCallMs)
      return { because: 'just-called', occupant, caller };
  }
  return null;
}

/** The device of the last call, while the history still names it. */
export function callerOf(desk: Desk, { ticket, calledAt }: InService): string | null {
  const call = desk.history.find(
    ({ type, at, undone, tickets }) =>
      type === 'call' &&
      !undone &&
      at === calledAt &&
      tickets.some((each) => ticketNameIn(desk, each) === ticket),
  );
  return call?.device ?? null;
}
