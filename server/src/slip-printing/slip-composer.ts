import type { Desk, LaneDesk, LocalizedText, SlipPaper } from '@hannun/shared/contract';
import { peopleAheadOnDesk, ticketsAheadOnDesk } from '@hannun/shared/queue';
import { type PrintJob, saySlip, slipNotes, slipPaper } from '@hannun/shared/slip';
import { Injectable } from '@nestjs/common';
import { BoardsService } from '../boards/boards.service.js';
import { ServerConfig } from '../core/config.js';
import { DomainError } from '../core/domain-error.js';
import { DeskViews } from '../desks/desk-views.js';
import { DistrictService } from '../districts/district.service.js';
import { PublicOrigin } from '../http/public-origin.js';
import { PrintJobsService } from '../print-jobs/print-jobs.service.js';

type ComposedPrint = Omit<PrintJob, 'at' | 'claim' | 'report'>;

@Injectable()
export class SlipComposer {
  constructor(
    private readonly jobs: PrintJobsService,
    private readonly desks: DeskViews,
    private readonly boards: BoardsService,
    private readonly district: DistrictService,
    private readonly config: ServerConfig,
    private readonly publicOrigin: PublicOrigin,
  ) {}

  /** A job that prints the slip of a ticket that waits. Throws `unknown-ticket`. */
  compose(clinicId: string, id: string, name: string): ComposedPrint {
    const desk = this.desks.get(clinicId);
    const { day } = desk;
    const isReprint = this.jobs.hasJobOf(clinicId, { ticket: name, day });
    return { id, ticket: name, day, isReprint, paper: this.paperOf(clinicId, desk, name, isReprint) };
  }

  private paperOf(clinicId: string, desk: Desk, name: string, isReprint: boolean): SlipPaper {
    const lane = desk.lanes.find(({ line }) => line.some(({ ticket }) => ticket === name));
    const ticket = lane?.line.find((each) => each.ticket === name);
    if (!lane || !ticket) throw new DomainError('unknown-ticket', `"${name}" is not waiting.`);
    const { telephone, way } = this.district.requireClinic(clinicId);
    return slipPaper({
      clinic: desk.name,
      lane: { code: lane.code, name: lane.name },
      ticket: name,
      party: ticket.party,
      ahead: peopleAheadOnDesk(lane, name),
      checkedInAt: ticket.checkedInAt,
      isSent: ticket.earlier !== undefined,
      timeZone: this.config.timeZone,
      booths: lane.openBooths,
      way,
      telephone,
      url: ticket.token === null ? null : `${this.publicOrigin.origin ?? ''}/t/${ticket.token}`,
      notes: this.notesOf(clinicId, lane, name),
      isReprint,
    });
  }

  /** When to expect the call, as the board says it now. */
  private notesOf(clinicId: string, deskLane: LaneDesk, ticket: string): LocalizedText[] {
    const { board } = this.boards.getOrThrow(clinicId);
    const lane = board.lanes.find((each) => each.lane === deskLane.lane);
    const ahead = ticketsAheadOnDesk(deskLane, ticket);
    const { timeZone } = this.config;
    const saying = saySlip({ ticket, ahead, board, lane, figures: lane }, { nowIso: board.asOf, timeZone });
    return slipNotes(saying, { at: board.asOf, timeZone });
  }
}
