import { freshnessAt, freshnessLimits } from '@hannun/shared/client';
import type { Board, GoAdvice, LaneBoard } from '@hannun/shared/contract';
import { goFor, type Moment, sayClinic } from '@hannun/shared/saying';
import { Injectable } from '@nestjs/common';
import { Clock } from '../core/clock.js';
import { unknownLaneError } from '../core/domain-error.js';
import { TimeZone } from '../core/time-zone.js';
import { BoardsService } from './boards.service.js';

/** `lane`: left out, the clinic's headline. `travelMinutes: null`: already there. */
export type GoRequest = { lane: string | undefined; travelMinutes: number | null };

/** Answers by the rule that phones work out offline. */
@Injectable()
export class GoService {
  constructor(
    private readonly boards: BoardsService,
    private readonly clock: Clock,
    private readonly timeZone: TimeZone,
  ) {}

  /** Throws a `DomainError` if there is no such clinic or lane, or its log has not been read yet. */
  advise(clinicId: string, { lane: laneId, travelMinutes }: GoRequest): GoAdvice {
    const { board } = this.boards.getOrThrow(clinicId);
    const moment = this.momentOf(board);
    const lane = findLane(board, moment, laneId);
    const { answer, because, leaveBy, asOf } = goFor({ board, lane, travelMinutes, moment });
    return { answer, because, leaveBy, elsewhere: null, asOf };
  }

  private momentOf({ contactAt }: Board): Moment {
    const nowMs = this.clock.nowMs();
    const freshness = freshnessAt(contactAt, nowMs, freshnessLimits.phone);
    return { nowMs, timeZone: this.timeZone.name, freshness };
  }
}

function findLane(board: Board, moment: Moment, laneId: string | undefined): LaneBoard {
  const said = sayClinic(board, moment, laneId ?? null);
  if (!said) throw unknownLaneError(laneId ?? '');
  return said.headline.lane;
}
