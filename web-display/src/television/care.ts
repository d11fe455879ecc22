import type { ScreenDesiredState, ScreenReport } from '@hannun/shared';
import { districtZone } from '../time/district-zone.js';
import { requestJson } from './request.js';

/** The office's settings for this screen, the last known ones while the server is down. */
export type Care = {
  view: () => ScreenDesiredState;
  subscribe: (listener: () => void) => () => void;
  tell: (report: ScreenReport) => void;
  close: () => void;
};

const period = 10_000;
const settling = 500;

const noCare: ScreenDesiredState = {
  settings: {},
  reloads: 0,
  urgent: null,
  publicUrl: null,
  timeZone: districtZone,
};

export function followCare(id: string): Care {
  const listeners = new Set<() => void>();
  let care = noCare;
  let told = '';
  let report: ScreenReport | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const after = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void exchange(), milliseconds);
  };
  const exchange = async () => {
    if (!report) return;
    try {
      const answer = await requestJson<ScreenDesiredState>(`/api/v1/screens/${id}/report`, report);
      if (JSON.stringify(answer) !== JSON.stringify(care)) {
        care = answer;
        for (const listener of listeners) listener();
      }
    } catch {
      // Server down: the last settings stay; the next report tries again.
    }
    after(period);
  };
  return {
    view: () => care,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell(next) {
      const text = JSON.stringify(next);
      if (text === told) return;
      told = text;
      report = next;
      after(settling);
    },
    close: () => clearTimeout(timer),
  };
}
