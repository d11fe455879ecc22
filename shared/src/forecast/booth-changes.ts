import { decreaseBoothShare, findOrAddBooth, staffedBooths } from './booths.js';
import type { LaneFlow, LaneForecaster } from './flow.js';
import type { LaneEvent, LaneEventOf } from './lane-events.js';

/** Staff changed the booths, so how many worked before no longer predicts how many will. */
export function applyBoothChange(
  forecaster: LaneForecaster,
  event: Extract<LaneEvent, { type: `booth${string}` }>,
  at: number,
): void {
  const { flow } = forecaster;
  // Over midnight: known, and since when.
  if (event.type === 'booth-elsewhere' && isServing(flow, event)) return;
  const before = staffedBooths(forecaster, at);
  flow.lastWorkAt = at;
  switch (event.type) {
    case 'booth-opened':
      setBoothTapped(flow, event.booth, 'open', at);
      break;
    case 'booth-closed':
      setBoothTapped(flow, event.booth, 'closed', at);
      break;
    case 'booths-set':
      for (const id of event.booths) setBoothTapped(flow, id, 'open', at);
      for (const booth of flow.booths) if (!event.booths.includes(booth.id)) booth.tapped = 'closed';
      break;
    case 'booth-elsewhere':
      markServingElsewhere(flow, event, at);
      return;
  }
  if (staffedBooths(forecaster, at) !== before) flow.today = { seconds: 0, boothSeconds: 0 };
}

const isServing = ({ booths }: LaneFlow, { booth, ticket }: LaneEventOf<'booth-elsewhere'>): boolean =>
  booths.some(({ id, serving }) => id === booth && serving?.id === ticket);

function setBoothTapped(flow: LaneFlow, id: string, tapped: 'open' | 'closed', at: number): void {
  const booth = findOrAddBooth(flow, id, at);
  if (tapped === 'open' && booth.tapped !== 'open' && !booth.serving) booth.freeSince = at;
  booth.tapped = tapped;
}

function markServingElsewhere(
  flow: LaneFlow,
  { booth: id, ticket }: LaneEventOf<'booth-elsewhere'>,
  at: number,
): void {
  const booth = findOrAddBooth(flow, id, at);
  decreaseBoothShare(booth);
  booth.serving = { id: ticket, since: at, party: 1, elsewhere: true };
}
