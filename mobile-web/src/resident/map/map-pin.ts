import type { Level } from '@hannun/shared/contract';
import { describeClinic, describeLane } from '@hannun/shared/saying';
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
  const { headline, namesLane, lanes, isTaking } = reading.saying;
  const { lane, saying } = headline;
  if (!isTaking) {
    if (mayTakePeople(reading)) return { label: '–', fill: 'no-figure' };
    const [line] = describeClinic(reading.saying, context);
    return { label: line?.status ?? '', fill: 'no-figure' };
  }
  const { wait, status } = describeLane(saying, context);
  const figure = wait ? wait.figure + wait.unit : status;
  const level = saying.state === 'taking' ? saying.level : null;
  return {
    label: namesLane && lanes.length > 1 ? `${localize(lane.name)} ${figure}` : figure,
    fill: level ?? 'plain',
  };
}
