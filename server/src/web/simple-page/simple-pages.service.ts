import { freshnessAt, freshnessLimits } from '@hannun/shared/client';
import {
  type Board,
  type ClinicConfig,
  parseTicketNumber,
  ticketPattern,
  ticketTokenPattern,
} from '@hannun/shared/contract';
import { formatPast, type ResidentLanguage } from '@hannun/shared/i18n';
import { findLaneOf, placeOf, placeOnBoard, sayTicket, type TicketPlace } from '@hannun/shared/saying';
import { Injectable } from '@nestjs/common';
import { BoardsService } from '../../boards/boards.service.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/domain-error.js';
import { TimeZone } from '../../core/time-zone.js';
import { DistrictService } from '../../districts/district.service.js';
import type { SlipHolder } from '../../tickets/slip-holder.js';
import { TicketsService } from '../../tickets/tickets.service.js';
import { clinicSummary } from '../clinic-summary.js';
import type { Reading } from '../plain-reading.js';
import { link, nameIn, numberForm, paragraph, simplePageHtml, telephoneLink } from './simple-page-html.js';
import { wordsIn } from './simple-page-words.js';
import { ticketLines } from './ticket-lines.js';

export type Asked = { path: string; language: ResidentLanguage };
export type Answered = { status: number; html: string };

/** Residents' pages made by the server alone: for browsers without scripts, and for addresses that lead nowhere. */
@Injectable()
export class SimplePages {
  constructor(
    private readonly boards: BoardsService,
    private readonly district: DistrictService,
    private readonly tickets: TicketsService,
    private readonly clock: Clock,
    private readonly zone: TimeZone,
  ) {}

  /** `null`: the path leads somewhere, as far as the path alone can tell. */
  notFoundAt(asked: Asked): Answered | null {
    const [, section, id = '', ticket] = asked.path.split('/');
    if (section === 't') return ticketTokenPattern.test(id) ? null : this.notFound(asked);
    if (section !== 'clinics' && section !== 'embed') return null;
    const isTicket = !ticket || ticketPattern.test(ticket);
    return isTicket && this.district.clinic(id) ? null : this.notFound(asked);
  }

  /** One's own number, the list and the telephone: whatever somebody with a wrong address may have looked for. */
  notFound(asked: Asked, hint = wordsIn(asked.language)('missingHint')): Answered {
    const title = wordsIn(asked.language)('missing');
    return this.page(asked, { status: 404, title, main: paragraph(hint) + this.waysOn(asked.language) });
  }

  clinic(asked: Asked, clinicId: string): Answered {
    const clinic = this.district.clinic(clinicId);
    if (!clinic) return this.notFound(asked);
    const { language } = asked;
    const board = this.boards.get(clinicId)?.board;
    const lines = board
      ? clinicSummary(board, this.reading(), language).lines
      : [wordsIn(language)('lane.noNews')];
    const main = lines.map(paragraph).join('') + this.clinicFacts(clinic, board, language);
    const form = numberForm([{ clinicId, name: nameIn(language, clinic.name) }], language);
    return this.page(asked, { title: nameIn(language, clinic.name), main: main + form, refresh: true });
  }

  number(asked: Asked, clinicId: string, ticket: string): Answered {
    const board = this.boards.get(clinicId)?.board;
    if (!board) return this.clinic(asked, clinicId);
    const { nowMs } = this.reading();
    return this.ticketPage(asked, board, { ticket, place: placeOnBoard(board, ticket, nowMs) });
  }

  /** Unknown ones too: a tablet that was offline may have given it, so that this page goes on looking. */
  ticket(asked: Asked, holder: SlipHolder): Answered {
    const t = wordsIn(asked.language);
    try {
      const view = this.tickets.view(holder);
      const board = this.boards.get(view.clinicId)?.board;
      const place = placeOf(view, board, this.reading().nowMs);
      if (board)
        return this.ticketPage(asked, board, { ticket: view.ticket, place, day: view.day, of: view.lane });
      return this.clinic(asked, view.clinicId);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const main = paragraph(t('unknownSlipHint')) + this.waysOn(asked.language);
      return this.page(asked, { status: error.status, title: t('unknownSlip'), main, refresh: true });
    }
  }

  /** Where the number typed is; `null`: it is none of this clinic. */
  addressOf(clinicId: string, typed: string): string | null {
    const board = this.boards.get(clinicId)?.board;
    const ticket = board && parseTicketNumber(typed, board);
    return ticket ? `/clinics/${clinicId}/${ticket}` : null;
  }

  private ticketPage(
    asked: Asked,
    board: Board,
    { of, ...held }: { ticket: string; place: TicketPlace; day?: string; of?: string },
  ): Answered {
    const { language } = asked;
    const t = wordsIn(language);
    const reading = this.reading();
    const freshness = freshnessAt(board.contactAt, reading.nowMs, freshnessLimits.phone);
    const lane = findLaneOf(board, held.ticket, of);
    const saying = sayTicket({ ...held, board, lane }, { ...reading, freshness });
    const lines = ticketLines(saying, reading, language).map(paragraph).join('');
    const clinic = this.district.clinic(board.clinicId);
    const laneName = lane ? [language === 'ko' ? lane.name.ko : lane.name.en] : [];
    const where = paragraph([nameIn(language, board.name), ...laneName].join(' · '));
    const main = where + lines + (clinic ? this.clinicFacts(clinic, board, language) : '');
    return this.page(asked, { title: t('ticketTitle', { ticket: held.ticket }), main, refresh: true });
  }

  private clinicFacts(
    { address, telephone, bring, notice }: ClinicConfig,
    board: Board | undefined,
    language: ResidentLanguage,
  ): string {
    const t = wordsIn(language);
    const text = (each: { ko: string; en?: string }) => (language === 'ko' ? each.ko : (each.en ?? each.ko));
    const told = board?.notice ?? notice;
    const { nowMs, timeZone } = this.reading();
    const seen = board?.contactAt
      ? [paragraph(t('asOf', { time: formatPast(board.contactAt, { timeZone, now: nowMs, language, t }) }))]
      : [];
    return [
      ...seen,
      ...(told ? [paragraph(`${t('notice')}: ${text(told)}`)] : []),
      ...(bring ? [paragraph(`${t('bring')}: ${text(bring)}`)] : []),
      paragraph(`${t('address')}: ${text(address)}`),
      `<p>${t('telephone')}: ${telephoneLink(telephone)}</p>`,
    ].join('');
  }

  private waysOn(language: ResidentLanguage): string {
    const t = wordsIn(language);
    const { clinics } = this.district.config;
    const named = clinics.map(({ clinicId, name }) => ({ clinicId, name: nameIn(language, name) }));
    const form = named.length > 0 ? numberForm(named, language) : '';
    const rows = clinics.map(
      ({ clinicId, name, telephone }) =>
        `<tr><th scope="row">${link(`/clinics/${clinicId}?lang=${language}`, nameIn(language, name))}</th><td>${telephoneLink(telephone)}</td></tr>`,
    );
    const head = `<thead><tr><th scope="col">${t('clinicField')}</th><th scope="col">${t('telephone')}</th></tr></thead>`;
    return `${form}<table>${head}<tbody>${rows.join('')}</tbody></table>`;
  }

  private page(
    { path, language }: Asked,
    {
      status = 200,
      refresh = false,
      ...page
    }: { status?: number; title: string; main: string; refresh?: boolean },
  ): Answered {
    const { name } = this.district.config.district;
    const district = language === 'ko' ? name.ko : name.en;
    return { status, html: simplePageHtml({ language, path, district, refresh, ...page }) };
  }

  private reading(): Reading {
    return { nowMs: this.clock.nowMs(), timeZone: this.zone.name };
  }
}
