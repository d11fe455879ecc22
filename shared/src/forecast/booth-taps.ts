import { boothOf, boothsWorking, tookElsewhere } from './booths.js';
import type { BoothClosed, BoothElsewhere, BoothOpened, BoothsSet } from './events.js';
import type { LaneFlow, LaneForecaster } from './flow.js';

/** Staff changed the booths, so how many worked before no longer predicts how many will. */
export function changeBooths(
  forecaster: LaneForecaster,
  event: BoothOpened | BoothClosed | BoothsSet | BoothElsewhere,
  at: number,
): void {
  const { flow } = forecaster;
  const before = boothsWorking(forecaster, at);
  flow.lastWork = at;
  switch (event.type) {
    case 'booth-opened':
      tap(flow, event.booth, 'open', at);
      break;
    case 'booth-closed':
      tap(flow, event.booth, 'closed', at);
      break;
    case 'booths-set':
      for (const id of event.booths) tap(flow, id, 'open', at);
      for (const booth of flow.booths) if (!event.booths.includes(booth.id)) booth.tapped = 'closed';
      break;
    case 'booth-elsewhere':
      elsewhere(flow, event, at);
      return;
  }
  if (boothsWorking(forecaster, at) !== before) flow.today = { seconds: 0, boothSeconds: 0 };
}

function tap(flow: LaneFlow, id: string, tapped: 'open' | 'closed', at: number): void {
  const booth = boothOf(flow, id, at);
  if (tapped === 'open' && booth.tapped !== 'open' && !booth.serving) booth.freeSince = at;
  booth.tapped = tapped;
}

function elsewhere(flow: LaneFlow, { booth: id, ticket }: BoothElsewhere, at: number): void {
  const booth = boothOf(flow, id, at);
  tookElsewhere(booth);
  booth.serving = { id: ticket, since: at, party: 1, elsewhere: true };
}
