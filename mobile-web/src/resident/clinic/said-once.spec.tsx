import type { Board, LaneBoard } from '@hannun/shared/contract';
import { cleanup, render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { clinicBoard, pcr, rapid, shut, wait } from '../testing/fixtures.js';
import { pageDataAfter, withLanguage } from '../testing/render-page.js';
import { ClinicPage } from './ClinicPage.js';

const soon = '2026-11-19T15:00:00+09:00';
const tomorrow = '2026-11-20T09:00:00+09:00';
const line = { waiting: 7, tickets: 7, line: '21-27' };

const noFigure: [string, Partial<LaneBoard>, Partial<Board>][] = [
  ['without an estimate', { noForecast: 'unknown' }, {}],
  ['whose calls stopped', { noForecast: 'silent' }, {}],
];
const takingNobody: [string, Partial<LaneBoard>, Partial<Board>][] = [
  ['full for now', { intake: 'full', reopensAt: soon }, {}],
  ['closed by hand', { intake: 'closed' }, {}],
  ['closed by hour', { intake: 'closed', reopensAt: tomorrow }, {}],
  ['paused', { forecast: wait(35, 50) }, { status: 'paused', reason: 'lunch', resumesAt: soon }],
  ['paused with an open end', {}, { status: 'paused', reason: 'other' }],
  ['not open yet', { intake: 'not-yet', reopensAt: soon }, { status: 'closed', opensAt: soon }],
  ['serving the last', { intake: 'closed', reopensAt: tomorrow }, { status: 'closed', opensAt: tomorrow }],
  ['not confirmed', {}, { unconfirmedSince: '2026-11-19T14:10:00+09:00' }],
];

/** What the figures of a page say, sentence by sentence, without the names and notes of its rows. */
function sentencesOf(board: Board): string[] {
  const page = <ClinicPage board={board} pageData={pageDataAfter(1, { boards: [board] })} />;
  const { container } = render(withLanguage('ko', page));
  const said = container.querySelectorAll(
    '.clinic-figures > p:not(.clinic-figures__top, .lane-note), .lane-rows__words, .lane-rows__status',
  );
  const sentences = [...said].flatMap(({ textContent }) => (textContent ?? '').split(' · '));
  cleanup();
  return sentences;
}

const boardOf = (board: Partial<Board>, ...lanes: LaneBoard[]) =>
  clinicBoard('wangsimni-plaza', { ...board, lanes });

it.each([...noFigure, ...takingNobody])('says of the only test, %s, each sentence once', (_, lane, board) => {
  const sentences = sentencesOf(boardOf(board, { ...pcr, ...lane }));
  expect(sentences.length).toBeGreaterThan(0);
  expect(new Set(sentences).size, sentences.join('\n')).toBe(sentences.length);
});

it.each(takingNobody)('says of two tests, %s, each sentence once', (_, lane, board) => {
  const other = { ...rapid, ...lane, ...(lane.forecast ? { forecast: wait(40, 80) } : {}) };
  const sentences = sentencesOf(boardOf(board, { ...pcr, ...lane }, other));
  expect(sentences.length).toBeGreaterThan(0);
  expect(new Set(sentences).size, sentences.join('\n')).toBe(sentences.length);
});

it('says in the table of two tests that are shut apart only what the headline does not', () => {
  const first = shut(pcr, { ...line, intake: 'full', reopensAt: soon });
  const board = boardOf({}, first, shut(rapid, { ...line, intake: 'closed' }));
  expect(sentencesOf(board)).toEqual([
    'PCR 오전 접수 마감',
    '15:00부터 다시 접수해요',
    '접수 마감',
    '번호표를 받으셨다면 그대로 검사받을 수 있어요',
  ]);
});
