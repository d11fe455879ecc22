import type { ScreenDesiredState, ScreenReport } from '@hannun/shared/contract';
import { districtTimeZone } from '../time/district-time-zone.js';
import { requestJson } from './request-json.js';

/** The office's settings for this screen, the last known ones while the server is down. */
export type RemoteSettings = {
  current: () => ScreenDesiredState;
  subscribe: (listener: () => void) => () => void;
  report: (report: ScreenReport) => void;
  close: () => void;
};

const reportIntervalMs = 10_000;
const debounceMs = 500;

const defaultSettings: ScreenDesiredState = {
  settings: {},
  reloads: 0,
  urgent: null,
  publicUrl: null,
  timeZone: districtTimeZone,
};

export function connectRemoteSettings(id: string): RemoteSettings {
  const listeners = new Set<() => void>();
  let settings = defaultSettings;
  let lastReport = '';
  let report: ScreenReport | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const schedule = (delayMs: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void sendReport(), delayMs);
  };
  const sendReport = async () => {
    if (!report) return;
    try {
      const answer = await requestJson<ScreenDesiredState>(`/api/v1/screens/${id}/report`, report);
      if (JSON.stringify(answer) !== JSON.stringify(settings)) {
        settings = answer;
        for (const listener of listeners) listener();
      }
    } catch {
      // Server down: the last settings stay; the next report tries again.
    }
    schedule(reportIntervalMs);
  };
  return {
    current: () => settings,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    report(next) {
      const text = JSON.stringify(next);
      if (text === lastReport) return;
      lastReport = text;
      report = next;
      schedule(debounceMs);
    },
    close: () => clearTimeout(timer),
  };
}
