import { type ClockReading, freshnessLimits, readClocks } from '@hannun/shared/client';
import type { Board } from '@hannun/shared/contract';
import { useNow } from '@hannun/shared/ui/use-now';
import { useEffect, useState } from 'react';
import { LiveScreen } from '../../app/LiveScreen.js';
import { listActiveRows } from '../../calls/active-calls.js';
import type { BoardTimes } from '../../calls/announcer.js';
import { type BoardState, useAnnouncer } from '../../calls/use-announcer.js';
import { isBlankingTime } from '../../device/dark-hours.js';
import { timedStorage } from '../../device/timed-storage.js';
import { useDisplayDevice, useRemoteSettings, useSoundState } from '../../device/use-display-device.js';
import { useBoardSubscription } from '../../live-data/use-board-subscription.js';
import { useClinicExists } from '../../live-data/use-clinic-exists.js';
import { useDistrictSnapshot } from '../../live-data/use-district-snapshot.js';
import { serverNow } from '../../time/local-time.js';
import { LiveRegion } from '../../ui/live-region/LiveRegion.js';
import { ClinicScreen } from './ClinicScreen.js';
import { type ClinicView, resolveClinicView } from './clinic-view.js';
import { findOpenClinic } from './find-open-clinic.js';

export function LiveClinic({ clinicId }: { clinicId: string }) {
  const [startedAt] = useState(readClocks);
  // The last live board may be shown as outdated after a reload.
  const [boardCache] = useState(() =>
    timedStorage<{ board: Board }>(`hannun-board:${clinicId}`, freshnessLimits.display.expiredAfterSeconds),
  );
  const [cachedBoard] = useState(() => boardCache.load()?.board ?? null);
  const boards = useBoardSubscription({ clinicId });
  const now = useNow();
  const exists = useClinicExists(clinicId, boards.boards.has(clinicId));
  const view = resolveClinicView({ clinicId, boards, startedAt, exists, cachedBoard }, now);
  const serverNowMs = serverNow(boards.lastBeat, now);
  const heardAt = boards.lastBeat?.beat.contacts[clinicId];
  const boardState = boardStateOf(view, { serverNowMs, heardAtMs: heardAt ? Date.parse(heardAt) : null });
  const { activeCalls, lastAnnounced } = useAnnouncer(clinicId, boardState, boards.lastBeat);
  const device = useDisplayDevice();
  const sound = useSoundState(device);
  const { publicUrl } = useRemoteSettings(device);
  const district = useDistrictSnapshot(view.state === 'resting');
  const liveBoard = boardState.state === 'live' ? boardState.board : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each beat confirms the board anew
  useEffect(() => {
    if (liveBoard) boardCache.save({ board: liveBoard });
  }, [boardCache, liveBoard, boards.lastBeat]);
  return (
    <LiveScreen
      target={clinicId}
      contentName={contentNameOf(view)}
      serverNowMs={serverNowMs}
      now={now}
      black={useBlankScreen(view, serverNowMs, now)}
      announces
    >
      <ClinicScreen
        view={view}
        alternative={view.state === 'resting' ? findOpenClinic(view.board, district, serverNowMs) : null}
        activeRows={listActiveRows(activeCalls, now.monotonicMs)}
        sound={sound}
        phoneUrl={`${publicUrl ?? location.origin}/clinics/${clinicId}`}
        serverNowMs={serverNowMs}
        now={now}
      />
      <LiveRegion group={lastAnnounced} />
    </LiveScreen>
  );
}

/** As the office knows it. */
function contentNameOf(view: ClinicView): string {
  if (view.state === 'rows') return view.freshness;
  return view.state === 'resting' ? 'closed' : view.state;
}

/** While a clinic rests its figures may be old, but no call can have been missed. */
function boardStateOf(view: ClinicView, times: BoardTimes): BoardState {
  if (view.state === 'connecting' || view.state === 'unknown') return { state: 'none' };
  if (view.state === 'resting') return { state: 'live', board: view.board, ...times };
  if (view.state === 'rows' && view.freshness !== 'stale')
    return { state: 'live', board: view.board, ...times };
  return { state: 'old' };
}

function useBlankScreen(view: ClinicView, serverNowMs: number, now: ClockReading): boolean {
  const [closedAt, setClosedAt] = useState<number | null>(null);
  if (view.state !== 'resting') {
    if (closedAt !== null) setClosedAt(null);
    return false;
  }
  if (closedAt === null) setClosedAt(now.monotonicMs);
  const { saying } = view.said.headline;
  const opensAt = 'opensAt' in saying && saying.opensAt ? Date.parse(saying.opensAt) : null;
  return isBlankingTime(now.monotonicMs - (closedAt ?? now.monotonicMs), opensAt, serverNowMs);
}
