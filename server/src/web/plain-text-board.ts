import { type Freshness, freshnessLimits, freshnessOf } from '@hannun/shared/client';
import type { Board, LaneBoard, Snapshot } from '@hannun/shared/contract';
import { commonMessages, createTranslate, formatLaneWait } from '@hannun/shared/i18n';
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
  const formatTime = timeFormatter(timeZone);
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
      status: statusText(board, formatTime),
      waiting: !open
        ? ''
        : freshness === 'expired'
          ? unknownText
          : lanesText(board, ({ waiting }) => t('people', { count: waiting })),
      wait: !isCurrent || board.status !== 'open' ? '' : lanesText(board, waitText),
      asOf:
        board.contactAt === null
          ? '정보 없음'
          : !isCurrent
            ? t('asOf', { time: formatTime(board.contactAt) })
            : '방금 확인',
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

function statusText(board: Board, clock: (moment: string) => string): string {
  const opens = board.opensAt ? `, ${clock(board.opensAt)}부터` : '';
  switch (board.status) {
    case 'open':
      return `${t('status.open')}${board.closesAt ? `, ${clock(board.closesAt).replace(/^00:00$/, '24:00')}까지` : ''}`;
    case 'paused':
      return `${t(`pause.${board.reason ?? 'other'}`)}${board.resumesAt ? `, ${clock(board.resumesAt)}부터` : ''}`;
    case 'intake-closed':
    case 'closed':
      return `${t(`status.${board.status}`)}${opens}`;
  }
}

const timeFormatter = (timeZone: string) => {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
  return (moment: string) => format.format(new Date(moment));
};

export function plainText(snapshot: Snapshot, nowMs: number, timeZone: string): string {
  const time = timeFormatter(timeZone)(new Date(nowMs).toISOString());
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
