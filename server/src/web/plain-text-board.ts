import { type Freshness, freshnessLimits, freshnessOf } from '@hannun/shared/client';
import type { Board, LaneBoard, Snapshot } from '@hannun/shared/contract';
import { formatClock, formatClosingClock } from '@hannun/shared/date-time';
import { commonMessages, createTranslate, formatLaneWait, formatUpcoming } from '@hannun/shared/i18n';
import { escapeHtml } from '../core/escape-html.js';

export type ClinicSummary = { name: string; status: string; waiting: string; wait: string; asOf: string };

const unknownText = '확인할 수 없음';

const t = createTranslate('ko', [commonMessages.ko]);

/**
 * Each clinic at `nowMs` in plain Korean. `missing`: names of clinics whose state is unknown.
 */
export function summarizeClinics(
  { clinics, missing = [] }: Snapshot,
  nowMs: number,
  timeZone: string,
): ClinicSummary[] {
  const withoutBoard = missing.map((name) => ({
    name,
    status: unknownText,
    waiting: '',
    wait: '',
    asOf: '',
  }));
  const known = clinics.map((board) => {
    const freshness = freshnessAt(board, nowMs);
    const isCurrent = freshness === 'live' || freshness === 'checking';
    const open = board.status !== 'closed';
    return {
      name: board.name.ko,
      status: statusText(board, { timeZone, now: nowMs }),
      waiting: !open
        ? ''
        : freshness === 'expired'
          ? unknownText
          : lanesText(board, ({ waiting }) => t('people', { count: waiting })),
      wait: !isCurrent || board.status !== 'open' ? '' : lanesText(board, waitText),
      asOf:
        board.contactAt === null
          ? t('neverSeen')
          : !isCurrent
            ? t('asOf', { time: formatClock(timeZone, board.contactAt) })
            : t('age.justNow'),
    };
  });
  return [...known, ...withoutBoard];
}

/** Figures are dated, then withheld, as on phones. */
const freshnessAt = ({ contactAt }: Board, nowMs: number): Freshness =>
  freshnessOf(contactAt === null ? null : (nowMs - Date.parse(contactAt)) / 1000, freshnessLimits.phone);

const lanesText = ({ lanes }: Board, describe: (lane: LaneBoard) => string): string =>
  lanes.map((lane) => `${lane.name.ko} ${describe(lane)}`).join(', ');

function waitText(lane: LaneBoard): string {
  const wait = formatLaneWait(lane, t);
  return wait ? wait.figure + wait.unit : t(`noForecast.${lane.noForecast ?? 'unknown'}`);
}

type Moment = { timeZone: string; now: number };

function statusText(board: Board, { timeZone, now }: Moment): string {
  const upcoming = (instant: string) => formatUpcoming(instant, { timeZone, now, language: 'ko', t });
  switch (board.status) {
    case 'open':
      return `${t('status.open')}${board.closesAt ? `, ${formatClosingClock(timeZone, board.closesAt)}까지` : ''}`;
    case 'paused': {
      const pause = t(`pause.${board.reason ?? 'other'}`);
      return board.resumesAt ? t('pausedUntil', { pause, time: upcoming(board.resumesAt) }) : pause;
    }
    case 'intake-closed':
    case 'closed':
      return `${t(`status.${board.status}`)}${board.opensAt ? `, ${upcoming(board.opensAt)}부터` : ''}`;
  }
}

export function plainText(snapshot: Snapshot, nowMs: number, timeZone: string): string {
  const time = formatClock(timeZone, nowMs);
  const clinics = summarizeClinics(snapshot, nowMs, timeZone).map(({ name, status, waiting, wait, asOf }) =>
    [name, `  ${status}`, waiting && `  대기: ${waiting} (${asOf})`, wait && `  예상: ${wait}`]
      .filter(Boolean)
      .join('\n'),
  );
  return `${snapshot.district.name.ko} 검사소 현황, ${time}\n\n${clinics.join('\n\n')}\n`;
}

export function tableRows(snapshot: Snapshot, nowMs: number, timeZone: string): string {
  return summarizeClinics(snapshot, nowMs, timeZone)
    .map(({ name, status, waiting, wait, asOf }) => {
      const cells = [status, waiting, wait, waiting && asOf].map((text) => `<td>${escapeHtml(text)}</td>`);
      return `<tr><th scope="row">${escapeHtml(name)}</th>${cells.join('')}</tr>`;
    })
    .join('');
}
