import { type ClockReading, readClocks } from '@hannun/shared/client';
import { useEffect, useState } from 'react';
import { LiveScreen } from '../../app/LiveScreen.js';
import { rowsOnStage } from '../../call/stage.js';
import { type Sight, useAnnouncer } from '../../call/use-announcer.js';
import { Spoken } from '../../components/Spoken/Spoken.js';
import { boardShelf } from '../../follow/kept-board.js';
import { useBoards } from '../../follow/use-boards.js';
import { useClinicExists } from '../../follow/use-clinic-exists.js';
import { useDistrict } from '../../follow/use-district.js';
import { isBlackHour } from '../../television/dark-hours.js';
import { useCare, useSound, useTelevision } from '../../television/use-television.js';
import { presentMoment } from '../../time/local-time.js';
import { useNow } from '../../time/use-now.js';
import { ClinicScreen } from './ClinicScreen.js';
import { type ClinicView, clinicView } from './clinic-view.js';
import { openElsewhere } from './open-elsewhere.js';

export function LiveClinic({ clinicId }: { clinicId: string }) {
  const [startedAt] = useState(readClocks);
  const [shelf] = useState(() => boardShelf(clinicId, localStorage, Date.now));
  const [kept] = useState(shelf.load);
  const boards = useBoards({ clinicId });
  const now = useNow();
  const exists = useClinicExists(clinicId, boards.boards.has(clinicId));
  const view = clinicView({ clinicId, boards, startedAt, exists, kept }, now);
  const present = presentMoment(boards.lastBeat, now);
  const sight = sightOf(view, present);
  const { stage, spoken } = useAnnouncer(clinicId, sight, boards.lastBeat);
  const television = useTelevision();
  const sound = useSound(television);
  const { publicUrl } = useCare(television);
  const district = useDistrict(view.state === 'closed');
  const live = sight.state === 'live' ? sight.board : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each beat confirms the board anew
  useEffect(() => {
    if (live) shelf.save(live);
  }, [shelf, live, boards.lastBeat]);
  return (
    <LiveScreen
      target={clinicId}
      shown={view.state === 'rows' ? view.shown : view.state}
      present={present}
      now={now}
      black={useBlack(view, present, now)}
      speaks
    >
      <ClinicScreen
        view={view}
        elsewhere={view.state === 'closed' ? openElsewhere(view.board, district) : null}
        onStage={rowsOnStage(stage, now.monotonic)}
        sound={sound}
        phoneUrl={`${publicUrl ?? location.origin}/clinics/${clinicId}`}
        present={present}
        now={now}
      />
      <Spoken group={spoken} />
    </LiveScreen>
  );
}

/** While a clinic is closed its figures may be old, but no call can have been missed. */
function sightOf(view: ClinicView, present: number): Sight {
  if (view.state === 'connecting' || view.state === 'unknown') return { state: 'none' };
  if (view.state === 'closed') return { state: 'live', board: view.board, present };
  if (view.state === 'rows' && view.shown !== 'stale') return { state: 'live', board: view.board, present };
  return { state: 'old' };
}

function useBlack(view: ClinicView, present: number, now: ClockReading): boolean {
  const [closedAt, setClosedAt] = useState<number | null>(null);
  if (view.state !== 'closed') {
    if (closedAt !== null) setClosedAt(null);
    return false;
  }
  if (closedAt === null) setClosedAt(now.monotonic);
  const opensAt = view.board.opensAt ? Date.parse(view.board.opensAt) : null;
  return isBlackHour(now.monotonic - (closedAt ?? now.monotonic), opensAt, present);
}
