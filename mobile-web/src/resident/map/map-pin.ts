import type { Level } from '@hannun/shared/contract';
import { formatUpcoming } from '@hannun/shared/i18n';
import {
  describeClinic,
  describeLane,
  type LaneSaying,
  nextChangeOf,
  type SayingContext,
} from '@hannun/shared/saying';
import type { Translation } from '../language/translation.js';
import { type ClinicReading, mayTakePeople } from '../saying/clinic-reading.js';
import { timeZone } from '../time/format-time.js';

/** `from`: when a clinic that takes nobody in does again, where its label does not say so. */
export type MapPin = {
  kind: 'taking' | 'shut' | 'dated';
  label: string;
  level: Level | null;
  from: string | null;
};

/** The soonest wait and of which test, else the count, else why the clinic takes nobody in. */
export function createPin(
  { reading, nowMs }: { reading: ClinicReading; nowMs: number },
  translation: Translation,
): MapPin {
  const { t, language, localize } = translation;
  const context = { t, language, timeZone, nowMs };
  const { headline, namesLane, isTaking } = reading.saying;
  const { lane, saying } = headline;
  if (!isTaking) {
    if (mayTakePeople(reading))
      return { kind: 'dated', label: describeLane(saying, context).status, level: null, from: null };
    const label = shutLabel(reading, context, translation);
    return { kind: 'shut', label, level: null, from: opening(saying, label, context, translation) };
  }
  const { wait, status } = describeLane(saying, context);
  const figure = wait ? wait.figure + wait.unit : status;
  const level = saying.state === 'taking' ? saying.level : null;
  return {
    kind: 'taking',
    label: namesLane ? `${localize(lane.name)} ${figure}` : figure,
    level,
    from: null,
  };
}

function opening(
  saying: LaneSaying,
  label: string,
  context: SayingContext,
  { t }: Pick<Translation, 't'>,
): string | null {
  const next = nextChangeOf(saying);
  if (next === null) return null;
  const time = formatUpcoming(next, { ...context, t, now: context.nowMs });
  return label.includes(time) ? null : t('mapFrom', { time });
}

/** What all tests share, else of the one that changes soonest for the better. */
function shutLabel(
  { saying }: ClinicReading,
  context: SayingContext,
  { localize }: Pick<Translation, 'localize'>,
): string {
  const [first, ...others] = describeClinic(saying, context);
  const isShared = first?.lane === null;
  const line = isShared ? first : [first, ...others].find((each) => each?.lane === saying.headline.lane);
  if (!line) return '';
  return line.lane ? `${localize(line.lane.name)} ${line.status}` : line.status;
}
