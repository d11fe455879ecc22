import type { Board, LaneBoard, TicketState } from '@hannun/shared/contract';
import type { ReactNode } from 'react';
import { ClinicPage } from '../clinic/ClinicPage.js';
import { ClinicListPage } from '../clinic-list/ClinicListPage.js';
import { GoBlock } from '../go/GoBlock.js';
import { GoStrip } from '../go/GoStrip.js';
import type { PageData } from '../page-data.js';
import { readClinic } from '../saying/clinic-reading.js';
import * as examples from '../ticket/SlipView.examples.js';
import { SlipView } from '../ticket/SlipView.js';
import { TicketNumberPage } from '../ticket/TicketNumberPage.js';
import type { Travel } from '../travel/use-travel.js';
import { clinicBoard, pcr, rapid, shut, wait } from './fixtures.js';
import { pageDataAfter } from './render-page.js';

const clinicId = 'wangsimni-plaza';
const later = '2026-11-19T15:00:00+09:00';
const tomorrow = '2026-11-20T09:00:00+09:00';
const line = { waiting: 7, tickets: 7, line: '21-27' };

/** List and page of the clinic. */
function pagesOf(lanes: readonly LaneBoard[], board: Partial<Board> = {}, silentMinutes = 0) {
  const boards = [clinicBoard(clinicId, { lanes, ...board })];
  const pageData = pageDataAfter(1, { boards, silentSeconds: { [clinicId]: silentMinutes * 60 } });
  return (
    <>
      <ClinicListPage pageData={pageData} />
      {boards.map((each) => (
        <ClinicPage key={each.clinicId} board={each} pageData={pageData} />
      ))}
    </>
  );
}

const open = (change: Partial<LaneBoard> = {}) => ({ ...pcr, ...change });
const closed = (change: Partial<LaneBoard> = {}) => shut(pcr, { ...line, ...change });
const empty = (change: Partial<LaneBoard>) => shut(pcr, change);

/** By the rows of docs/saying.md. */
export const laneRows: Record<string, ReactNode> = {
  taking: pagesOf([open({ forecast: wait(2, 19), level: 'busy' })]),
  'taking, nobody waits': pagesOf([
    open({ waiting: 0, tickets: 0, line: '', forecast: wait(0, 0), level: 'relaxed' }),
  ]),
  'taking, as usual': pagesOf([open({ forecast: wait(12, 23), level: 'normal' })]),
  'taking, for hours': pagesOf([open({ forecast: wait(150, 230), level: 'packed' })]),
  'no-estimate': pagesOf([open({ noForecast: 'silent' })]),
  'no-estimate, no pace yet': pagesOf([open({ noForecast: 'unknown' })]),
  'no-estimate, beyond closing': pagesOf([open({ noForecast: 'after-closing' })]),
  'no-estimate, more than': pagesOf([open({ noForecast: 'too-wide', atLeast: 98 * 60 })]),
  'not-yet': pagesOf([empty({ intake: 'not-yet', reopensAt: later })], { status: 'closed', opensAt: later }),
  'not-yet, a line stands': pagesOf(
    [closed({ intake: 'not-yet', reopensAt: later, fromOpening: wait(5, 19) })],
    { status: 'closed', opensAt: later },
  ),
  'full-for-now': pagesOf([closed({ intake: 'full', reopensAt: later })]),
  full: pagesOf([closed({ intake: 'full', reopensAt: tomorrow })]),
  'full, to a last number': pagesOf([closed({ intake: 'full', reopensAt: tomorrow, lastNumber: 22 })]),
  'full, to a probable last number': pagesOf([
    closed({ intake: 'full', reopensAt: tomorrow, reachable: 22 }),
  ]),
  'closed-by-hour': pagesOf([closed({ intake: 'closed', reopensAt: tomorrow })], { status: 'intake-closed' }),
  'closed-by-hand': pagesOf([closed({ intake: 'closed' })], { status: 'intake-closed' }),
  'closed-by-hand, before opening': pagesOf([closed({ intake: 'closed' })], {
    status: 'closed',
    opensAt: later,
  }),
  'serving-last': pagesOf([closed({ intake: 'closed', reopensAt: tomorrow })], {
    status: 'closed',
    opensAt: tomorrow,
  }),
  'serving-last, after midnight': pagesOf(
    [closed({ intake: 'closed', reopensAt: later, nowServing: pcr.nowServing })],
    { status: 'closed', opensAt: later },
  ),
  closed: pagesOf([empty({ intake: 'closed', reopensAt: tomorrow })], {
    status: 'closed',
    waiting: 0,
    opensAt: tomorrow,
  }),
  'day-off': pagesOf([empty({ intake: 'not-today', reopensAt: tomorrow })], { status: 'closed', waiting: 0 }),
  'not-today': pagesOf([
    open({ forecast: wait(2, 19), level: 'busy' }),
    shut(rapid, { intake: 'not-today' }),
  ]),
  'paused, with an end': pagesOf([open({ forecast: wait(35, 50) })], {
    status: 'paused',
    reason: 'disinfection',
    resumesAt: later,
  }),
  'paused, until intake has ended': pagesOf([open({ intakeUntil: '2026-11-19T14:50:00+09:00' })], {
    status: 'paused',
    reason: 'disinfection',
    resumesAt: later,
  }),
  'paused, open end': pagesOf([open()], { status: 'paused', reason: 'disinfection' }),
  silent: pagesOf([open()], {}, 2),
  'silent, for ten minutes': pagesOf([open()], {}, 11),
  'silent, closed by hand': pagesOf(
    [closed({ intake: 'closed', waiting: 0, tickets: 0, line: '' })],
    { status: 'intake-closed' },
    2,
  ),
  unconfirmed: pagesOf([open()], { unconfirmedSince: '2026-11-19T14:10:00+09:00' }),
};

const slip = (ticket: string, pageData: PageData, state: TicketState = examples.waiting) => (
  <SlipView
    token="a-token"
    view={examples.viewOf(ticket, state)}
    pageData={pageData}
    refetch={() => undefined}
  />
);
const ended = (state: TicketState) => slip('A003', examples.live, state);
const called = { status: 'called', booth: '1', calledAt: '2026-11-19T14:27:00+09:00' } as const;
const byNumber = (ticket: string) => {
  const [board] = examples.live.view.boards.values();
  return board && <TicketNumberPage board={board} ticket={ticket} pageData={examples.live} />;
};

export const ticketRows: Record<string, ReactNode> = {
  'not-yet': slip('A027', examples.beforeOpening),
  'waiting, far': slip('A027', examples.live),
  'waiting, near': slip('A023', examples.live),
  'waiting, away': slip('A027', examples.away),
  'waiting, in groups': slip('A027', examples.families),
  'waiting, after closing': slip('A027', examples.closedScene),
  'waiting, a long time': slip('A027', examples.longWait),
  'waiting, next': slip('A021', examples.live),
  'waiting, no pace yet': slip('A027', examples.noPace),
  'waiting, unconfirmed': slip('A027', examples.unconfirmed),
  'paused, with an end': slip('A027', examples.pausedScene),
  'paused, open end': slip('A027', examples.lanePausedScene),
  'may-not-be-reached': slip('A027', examples.lastNumberScene),
  'may-not-be-reached, probably': slip('A027', examples.reachableScene),
  silent: slip('A027', examples.silentClinic),
  'silent, the phone offline': slip('A027', examples.stale),
  'silent, never heard': slip('A027', examples.neverHeard),
  'day-over': slip('A027', examples.closedAndGone),
  'day-over, no opening known': slip('A027', examples.closedForGood),
  'another-day': slip('A027', examples.nextDay),
  called: slip('A020', examples.live),
  'called, coming': slip('A020', examples.live, { ...called, answer: 'coming' }),
  'called, late': slip('A020', examples.live, { ...called, answer: 'late' }),
  missed: ended({ status: 'missed', at: '' }),
  'awaiting-result': ended({ status: 'awaiting-result', at: '', resultAt: later }),
  finished: ended({ status: 'finished', at: '' }),
  'given-up': ended({ status: 'left', at: '' }),
  over: byNumber('A003'),
  'not-issued': byNumber('A099'),
};

function go(lane: Partial<LaneBoard>, travel: Partial<Travel> = {}, board: Partial<Board> = {}): ReactNode {
  const lanes = [open({ intakeUntil: '2026-11-19T17:30:00+09:00', ...lane })];
  const asked = clinicBoard(clinicId, { lanes, ...board });
  const pageData = pageDataAfter(1, { boards: [asked], travel });
  const reading = readClinic(asked, pageData);
  return reading && <GoBlock reading={reading} pageData={pageData} />;
}
/** On the clinic's card. */
function strip(change: Partial<LaneBoard>): ReactNode {
  const asked = clinicBoard(clinicId, { lanes: [open(change), { ...rapid, ...change }] });
  const pageData = pageDataAfter(1, { boards: [asked] });
  const reading = readClinic(asked, pageData);
  return reading && <GoStrip reading={reading} pageData={pageData} />;
}
const short = { forecast: wait(2, 9) };
const long = { forecast: wait(100, 190) };
const away = { choice: 20 } as const;
const closesSoon = '2026-11-19T14:45:00+09:00';

export const goRows: Record<string, ReactNode> = {
  yes: go(short, away),
  'yes, there': go(short),
  'yes, after a break': go({ ...short, breaks: [{ from: closesSoon, until: later, reason: 'lunch' }] }, away),
  'tight, a long wait': go(long, away),
  'yes, there, until when': go({ ...long }),
  'tight, it closes soon': go({ ...short, intakeUntil: closesSoon }, {}, { closesAt: closesSoon }),
  'tight, few places': go({ ...short, placesLeft: 4, joinedLastHour: 9 }, away),
  'tight, few places until noon': go(
    { ...short, placesLeft: 4, morePlacesAt: later, joinedLastHour: 9 },
    { choice: 60 },
  ),
  'yes, of two tests': strip({ forecast: wait(2, 9) }),
  'unknown, of two tests': strip({ noForecast: 'unknown' }),
  unlikely: go({ forecast: wait(280, 330) }, away),
  'unlikely, there': go({ forecast: wait(280, 330) }),
  'no, intake ends': go({ ...short, intakeUntil: later }, { choice: 45 }),
  'no, no places yet': go(closed({ intake: 'full', placesLeft: 0, reopensAt: later }), { choice: 5 }),
  'tight, to the last minute': go({ forecast: wait(180, 250) }, away),
  'unknown, not confirmed': go(short, {}, { unconfirmedSince: '2026-11-19T14:10:00+09:00' }),
  'unknown, no pace': go({ noForecast: 'unknown' }),
};
