import type { ScreenReport } from '@hannun/shared';
import { readClocks } from '@hannun/shared/client';
import { createContext } from 'react';
import type { Address } from '../app/address.js';
import type { Announcer } from '../call/announcer.js';
import { keepZone } from '../time/district-zone.js';
import { createTelevisionVoice, type TelevisionVoice } from '../voice/television-voice.js';
import { ownBuild, servedBuild } from './build.js';
import { type Care, followCare } from './care.js';
import { createFreshStart } from './fresh-start.js';
import { keepPage } from './page-cache.js';
import { screenId } from './screen-id.js';
import { keepAwake } from './wake-lock.js';
import { startWatchdog } from './watchdog.js';

export type Television = {
  id: string;
  address: Address;
  voice: TelevisionVoice;
  care: Care;
  tell: (report: Omit<ScreenReport, 'build'>) => void;
  beat: () => void;
  /** Delays reloads while calls are announced. */
  guard: (announcer: Announcer) => () => void;
};

export const TelevisionContext = createContext<Television | null>(null);

export function switchOn(address: Address): Television {
  const id = screenId(localStorage);
  const own = ownBuild();
  const care = followCare(id);
  const announcers = new Set<Announcer>();
  const reload = () => location.reload();
  const freshStart = createFreshStart({
    own,
    served: servedBuild,
    isBusy: () => Array.from(announcers).some((announcer) => announcer.isBusy()),
    reload,
  });
  reloadWhenAsked(care, freshStart.want);
  goWhereWanted(care);
  care.subscribe(() => {
    if (keepZone(care.view().timeZone)) freshStart.want();
  });
  keepAwake();
  void keepPage();
  return {
    id,
    address,
    voice: createTelevisionVoice(),
    care,
    tell: (report) => care.tell({ ...report, build: own || 'development' }),
    beat: startWatchdog(reload, () => readClocks().monotonic).beat,
    guard(announcer) {
      announcers.add(announcer);
      return () => announcers.delete(announcer);
    },
  };
}

function goWhereWanted(care: Care): void {
  care.subscribe(() => {
    const { target } = care.view().settings;
    if (target && location.pathname !== `/display/${target}`)
      location.replace(`/display/${target}${location.search}`);
  });
}

/** The first answer carries reloads requested earlier; only an increase counts. */
function reloadWhenAsked(care: Care, want: () => void): void {
  let known: number | null = null;
  care.subscribe(() => {
    const { reloads } = care.view();
    if (known !== null && reloads > known) want();
    known = reloads;
  });
}
