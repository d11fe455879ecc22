import { readClocks } from '@hannun/shared/client';
import type { ScreenReport } from '@hannun/shared/contract';
import { createContext } from 'react';
import type { ScreenUrl } from '../app/screen-url.js';
import type { Announcer } from '../calls/announcer.js';
import { storeTimeZone } from '../time/district-time-zone.js';
import { createVoiceOutput, type VoiceOutput } from '../voice/voice-output.js';
import { currentBuildId, fetchServedBuildId } from './build-id.js';
import { cachePage } from './page-cache.js';
import { createReloadScheduler } from './reload-scheduler.js';
import { connectRemoteSettings, type RemoteSettings } from './remote-settings.js';
import { loadScreenId } from './screen-id.js';
import { startWatchdog } from './watchdog.js';

export type DisplayDevice = {
  id: string;
  url: ScreenUrl;
  voice: VoiceOutput;
  remoteSettings: RemoteSettings;
  report: (report: Omit<ScreenReport, 'build'>) => void;
  beat: () => void;
  /** Delays reloads while calls are announced. */
  holdReload: (announcer: Announcer) => () => void;
};

export const DisplayDeviceContext = createContext<DisplayDevice | null>(null);

export function startDisplayDevice(url: ScreenUrl): DisplayDevice {
  const id = loadScreenId(localStorage);
  const buildId = currentBuildId();
  const remoteSettings = connectRemoteSettings(id);
  const announcers = new Set<Announcer>();
  const reload = () => location.reload();
  const reloadScheduler = createReloadScheduler({
    currentBuild: buildId,
    fetchServedBuild: fetchServedBuildId,
    isBusy: () => Array.from(announcers).some((announcer) => announcer.isBusy()),
    reload,
  });
  reloadOnRequest(remoteSettings, reloadScheduler.request);
  followTarget(remoteSettings);
  remoteSettings.subscribe(() => {
    if (storeTimeZone(remoteSettings.current().timeZone)) reloadScheduler.request();
  });
  void cachePage();
  return {
    id,
    url,
    voice: createVoiceOutput(),
    remoteSettings,
    report: (report) => remoteSettings.report({ ...report, build: buildId || 'development' }),
    beat: startWatchdog(reload, () => readClocks().monotonicMs).beat,
    holdReload(announcer) {
      announcers.add(announcer);
      return () => announcers.delete(announcer);
    },
  };
}

function followTarget(remoteSettings: RemoteSettings): void {
  remoteSettings.subscribe(() => {
    const { target } = remoteSettings.current().settings;
    if (target && location.pathname !== `/display/${target}`)
      location.replace(`/display/${target}${location.search}`);
  });
}

/** The first answer carries reloads requested earlier; only an increase counts. */
function reloadOnRequest(remoteSettings: RemoteSettings, requestReload: () => void): void {
  let known: number | null = null;
  remoteSettings.subscribe(() => {
    const { reloads } = remoteSettings.current();
    if (known !== null && reloads > known) requestReload();
    known = reloads;
  });
}
