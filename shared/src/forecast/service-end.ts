import { applyCall, inferredServiceWeight } from './call-handling.js';
import type { LaneForecaster } from './flow.js';
import type { LaneEventOf } from './lane-events.js';
import type { Booth } from './pace.js';
import { learnService } from './service-time.js';

const headCountBooth = 'head-count';

/** Without a call before it, the person leaves the line and is served at once. */
export function applyServiceEnd(
  forecaster: LaneForecaster,
  { id, cause }: LaneEventOf<'served'>,
  at: number,
): void {
  const { flow } = forecaster;
  if (cause === 'tap') flow.lastWorkAt = at;
  const booth = flow.booths.find((candidate) => isServing(candidate, id));
  if (booth) {
    endService(forecaster, booth, cause, at);
    return;
  }
  const next = id ?? flow.line[0]?.id;
  const waits = flow.line.some((ticket) => ticket.id === next);
  if (waits && next !== undefined) applyCall(forecaster, next, headCountBooth, at);
}

const isServing = ({ id: booth, serving }: Booth, id: string | null): boolean =>
  booth !== headCountBooth && serving !== null && (id === null ? !serving.elsewhere : serving.id === id);

function endService(
  { memory }: LaneForecaster,
  booth: Booth,
  cause: LaneEventOf<'served'>['cause'],
  at: number,
): void {
  const { serving } = booth;
  if (!serving) return;
  booth.serving = null;
  booth.freeSince = at;
  if (serving.elsewhere) return;
  const { since, party } = serving;
  if (cause === 'tap') memory.taps.checkOuts += 1;
  if (cause !== 'time') learnService(memory, at - since, party, cause === 'tap' ? 1 : inferredServiceWeight);
}
