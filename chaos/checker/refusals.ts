import { type ClinicDay, decide } from '@hannun/shared';
import type { Written } from './commands.js';
import { type Asked, comparePlaces, type History, type Place, type Violation } from './history.js';
import type { Replay } from './replay.js';

/** Rejections that follow from the state of the queue; others have causes outside of it. */
const ofTheLine = new Set<string>([
  'unknown-ticket',
  'intake-closed',
  'clinic-closed',
  'nobody-waiting',
  'already-done',
]);

/** I4: a rejection was true at some moment since the tap. */
export function findUntrueRefusals(
  history: History,
  written: Written,
  replays: readonly Replay[],
): Violation[] {
  const steps = replays.flatMap((each) => each.steps);
  const asked = new Map(history.asked.map((each) => [each.command.id, each]));
  const settled = acceptedPlaces(history, written);
  return [...Map.groupBy(history.answered, ({ commandId }) => commandId)].flatMap(([id, answers]) => {
    const refused = answers.find(({ ack }) => !ack.ok && ofTheLine.has(ack.error.code));
    const tap = asked.get(id);
    if (!refused || refused.ack.ok || !tap) return [];
    const { code } = refused.ack.error;
    const since = newestBefore(settled, tap);
    const wasTrue = steps.some(
      ({ place, state }) =>
        place.clinicId === tap.command.clinicId &&
        (!since || comparePlaces(place, since) >= 0) &&
        refusalOf(state, tap) === code,
    );
    const detail = `${tap.command.type} ${id} was rejected as "${code}", which was no longer true`;
    return wasTrue ? [] : [{ invariant: 'I4', detail }];
  });
}

type Accepted = { at: number; place: Place };

/**
 * The position of each accepted command, and when its ack had arrived: from then on no answer may contradict
 * it.
 */
function acceptedPlaces({ answered }: History, written: Written): Accepted[] {
  return answered.flatMap(({ at, commandId, ack }) => {
    const place = ack.ok ? written.get(commandId)?.at(-1) : undefined;
    return place ? [{ at, place }] : [];
  });
}

const newestBefore = (accepted: readonly Accepted[], { at, command }: Asked): Place | undefined =>
  accepted
    .filter((each) => each.at < at && each.place.clinicId === command.clinicId)
    .map(({ place }) => place)
    .reduce<Place | undefined>(
      (newest, place) => (newest && comparePlaces(newest, place) > 0 ? newest : place),
      undefined,
    );

/** Judged by the real time of the tap, because a tablet's clock may be wrong. */
function refusalOf(state: ClinicDay, { at, command }: Asked): string | null {
  const now = new Date(at).toISOString();
  const decision = decide(state, { ...command, at: now }, { device: 'tablet', now, token: 'token' });
  return decision.ok ? null : decision.error.code;
}
