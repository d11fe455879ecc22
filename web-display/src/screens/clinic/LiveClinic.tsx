import { readClocks } from '@hannun/shared/client';
import { useState } from 'react';
import { useStage } from '../../call/use-stage.js';
import { useBoards } from '../../follow/use-boards.js';
import { useClinicExists } from '../../follow/use-clinic-exists.js';
import { presentMoment } from '../../time/local-time.js';
import { useNow } from '../../time/use-now.js';
import { ClinicScreen } from './ClinicScreen.js';
import { clinicView } from './clinic-view.js';

/** The clinic's screen, following its boards. */
export function LiveClinic({ clinicId }: { clinicId: string }) {
  const [startedAt] = useState(readClocks);
  const boards = useBoards({ clinicId });
  const now = useNow();
  const exists = useClinicExists(clinicId, boards.boards.has(clinicId));
  const view = clinicView({ clinicId, boards, startedAt, exists }, now);
  const live = view.state === 'rows' && view.shown !== 'stale';
  const onStage = useStage(view.state === 'rows' ? view.board : null, now.monotonic, !live);
  return (
    <ClinicScreen view={view} onStage={onStage} present={presentMoment(boards.lastBeat, now)} now={now} />
  );
}
