import type { Board, ClinicConfig, GoAdvice, LaneBoard } from '@hannun/shared/contract';
import {
  type Candidate,
  estimateTravelMinutes,
  findElsewhere,
  goFor,
  type Moment,
  measureDistanceMetres,
  sayClinic,
} from '@hannun/shared/saying';
import { Injectable } from '@nestjs/common';
import { unknownLaneError } from '../core/domain-error.js';
import { DistrictService } from '../districts/district.service.js';
import { BoardMoments } from './board-moments.js';
import { BoardsService } from './boards.service.js';

/** `lane`: left out, the clinic's headline. `travelMinutes: null`: already there. */
export type GoRequest = { lane: string | undefined; travelMinutes: number | null };

/** Answers by the rule that phones work out offline. */
@Injectable()
export class GoService {
  constructor(
    private readonly boards: BoardsService,
    private readonly district: DistrictService,
    private readonly moments: BoardMoments,
  ) {}

  /** Throws a `DomainError` if there is no such clinic or lane, or its log has not been read yet. */
  advise(clinicId: string, { lane: laneId, travelMinutes }: GoRequest): GoAdvice {
    const { board } = this.boards.getOrThrow(clinicId);
    const moment = this.moments.now(board);
    const lane = findLane(board, moment, laneId);
    const { answer, because, leaveBy, asOf } = goFor({ board, lane, travelMinutes, moment });
    const here = { board, moment, travelMinutes: travelMinutes ?? 0 };
    return { answer, because, leaveBy, elsewhere: this.elsewhere(here, lane.lane), asOf };
  }

  private elsewhere(here: Candidate, lane: string): string | null {
    const { clinics } = this.district.config;
    const from = clinics.find(({ clinicId }) => clinicId === here.board.clinicId);
    if (!from) return null;
    const found = findElsewhere(
      here,
      lane,
      clinics.flatMap((clinic) => this.toCandidate(clinic, here, from)),
    );
    return found && !found.mayTakeLonger ? found.board.clinicId : null;
  }

  /** Where somebody sets out from is not asked: the way goes past the clinic that was asked about. */
  private toCandidate(
    { clinicId, position }: ClinicConfig,
    here: Candidate,
    from: ClinicConfig,
  ): Candidate[] {
    const board = this.boards.get(clinicId)?.board;
    if (!board) return [];
    const onward = estimateTravelMinutes(measureDistanceMetres(from.position, position));
    return [{ board, moment: this.moments.now(board), travelMinutes: here.travelMinutes + onward }];
  }
}

function findLane(board: Board, moment: Moment, laneId: string | undefined): LaneBoard {
  const said = sayClinic(board, moment, laneId ?? null);
  if (!said) throw unknownLaneError(laneId ?? '');
  return said.headline.lane;
}
