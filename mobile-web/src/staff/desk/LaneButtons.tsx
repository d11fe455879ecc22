import { ownOccupant, type Standing } from '@hannun/shared/booths';
import type { Desk } from '@hannun/shared/contract';
import { runsToday } from '@hannun/shared/queue';
import type { ReactNode } from 'react';
import { ReceptionLaneButtons } from '../booths/ReceptionLaneButtons.js';
import { usualNextLane } from './desk-tickets.js';
import { HeadcountLaneButtons } from './HeadcountLaneButtons.js';
import { InServiceRow } from './InServiceRow.js';
import { TicketLaneButtons, type TicketLaneButtonsProps } from './TicketLaneButtons.js';

type LaneButtonsProps = Omit<TicketLaneButtonsProps, 'occupant' | 'booth' | 'next'> & {
  desk: Desk;
  standing: Standing;
  clockOffsetMs: number;
  /** Left out in practice. */
  callHere?: () => void;
  /** What staff are told, above the keys. */
  bands: ReactNode;
};

/** The large keys: those of a count, of reception, or of a booth with its own person. */
export function LaneButtons({ desk, standing, clockOffsetMs, callHere, bands, ...keys }: LaneButtonsProps) {
  const mayCallToo = standing.at === 'unasked' && runsToday(keys.lane);
  if (keys.lane.way === 'heads' || standing.at !== 'booth')
    return (
      <>
        {bands}
        {keys.lane.way === 'heads' ? (
          <HeadcountLaneButtons {...keys} />
        ) : (
          <ReceptionLaneButtons {...keys} callHere={mayCallToo ? callHere : undefined} />
        )}
      </>
    );
  const occupant = ownOccupant(desk, standing);
  const next = occupant && usualNextLane(desk, occupant.ticket);
  return (
    <>
      <InServiceRow
        {...{ occupant, clockOffsetMs, next }}
        unconfirmed={keys.unconfirmed}
        press={keys.press}
      />
      {bands}
      <TicketLaneButtons {...keys} booth={standing.booth} occupant={occupant} next={next} />
    </>
  );
}
