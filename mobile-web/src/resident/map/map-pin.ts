import type { Level } from '@hannun/shared/contract';
import { describeClinic, describeLane, type SayingContext } from '@hannun/shared/saying';
import type { Translation } from '../language/translation.js';
import { type ClinicReading, mayTakePeople } from '../saying/clinic-reading.js';
import { timeZone } from '../time/format-time.js';

export type MapPin = { label: string; fill: Level | 'plain' | 'no-figure' };

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
    if (mayTakePeople(reading)) return { label: '–', fill: 'no-figure' };
    return { label: shutLabel(reading, context, translation), fill: 'no-figure' };
  }
  const { wait, status } = describeLane(saying, context);
  const figure = wait ? wait.figure + wait.unit : status;
  const level = saying.state === 'taking' ? saying.level : null;
  return {
    label: namesLane ? `${localize(lane.name)} ${figure}` : figure,
    fill: level ?? 'plain',
  };
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
