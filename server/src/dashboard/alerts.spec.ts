import type { DashboardClinic, Level, WaitRange } from '@hannun/shared/contract';
import { expect, it } from 'vitest';
import { type ClinicObservation, findAlerts } from './alerts.js';

const now = { nowMs: Date.parse('2026-11-23T05:32:00.000Z'), timeZone: 'Asia/Seoul' };
const heard = '2026-11-23T05:31:58.000Z';
const range = (low: number, high: number): WaitRange => ({
  low: low * 60,
  likely: low * 60,
  high: high * 60,
});

function observation(
  clinicId: string,
  change: Partial<DashboardClinic> = {},
  rest: Partial<ClinicObservation> = {},
): ClinicObservation {
  const clinic: DashboardClinic = {
    board: boardOf(clinicId, range(5, 10), 'relaxed'),
    telephone: '02',
    served: 0,
    oldest: null,
    pace: { lastHour: 0, usual: null },
    booths: { open: 1, of: 1 },
    recent: [],
    usual: null,
    hours: [],
    tablets: [],
    word: null,
    ...change,
  };
  return { clinic, question: null, forecasts: [], divergedAt: null, floodingTablets: [], ...rest };
}

const boardOf = (clinicId: string, forecast: WaitRange, level: Level): DashboardClinic['board'] => ({
  clinicId,
  day: '2026-11-23',
  epoch: 1,
  version: 1,
  asOf: heard,
  contactAt: heard,
  name: { ko: clinicId, en: clinicId },
  status: 'open',
  waiting: 40,
  lanes: [
    {
      lane: 'pcr',
      code: 'A',
      name: { ko: 'PCR', en: 'PCR' },
      waiting: 40,
      tickets: 40,
      booths: 1,
      level,
      nowServing: [],
      line: '',
      forecast,
    },
  ],
});

const packed = (id: string) => observation(id, { board: boardOf(id, range(80, 110), 'packed') });
const offline = (id: string) =>
  observation(id, {
    board: { ...boardOf(id, range(5, 10), 'relaxed'), contactAt: '2026-11-23T05:20:00.000Z' },
  });

it('reports a long wait and a clinic with a shorter one', () => {
  expect(findAlerts([packed('station'), observation('plaza')], now)).toEqual([
    {
      kind: 'long-wait',
      clinicId: 'station',
      wait: range(80, 110),
      quieter: { clinicId: 'plaza', wait: range(5, 10) },
    },
  ]);
  expect(findAlerts([packed('station')], now)).toMatchObject([{ quieter: null }]);
});

it('recommends no clinic that is offline', () => {
  expect(findAlerts([packed('station'), offline('plaza')], now)).toMatchObject([
    { kind: 'device-silent', clinicId: 'plaza' },
    { kind: 'long-wait', quieter: null },
  ]);
});

it('recommends only a clinic that takes people in for the same test', () => {
  const { board } = observation('plaza').clinic;
  const [lane] = board.lanes;
  const withLane = (change: Partial<NonNullable<typeof lane>>) =>
    observation('plaza', { board: { ...board, lanes: lane ? [{ ...lane, ...change }] : [] } });
  for (const other of [
    withLane({ lane: 'rapid' }),
    withLane({ forecast: null, intake: 'full' }),
    withLane({ reason: 'lunch' }),
  ])
    expect(findAlerts([packed('station'), other], now)).toMatchObject([{ kind: 'long-wait', quieter: null }]);
});

it('reports at most three alerts, the most pressing first', () => {
  const question = { kind: 'no-taps', since: heard } as const;
  const found = findAlerts(
    [observation('one', {}, { question }), packed('two'), offline('three'), offline('four')],
    now,
  );
  expect(found.map(({ kind, clinicId }) => `${kind} ${clinicId}`)).toEqual([
    'device-silent three',
    'device-silent four',
    'long-wait two',
  ]);
});

it('reports a growing queue and inaccurate forecasts', () => {
  const recent = [{ at: '2026-11-23T02:32:00.000Z', waiting: 20 }];
  const forecasts = [{ calls: 40, covered: 10, within: 12, error: 900 }];
  expect(findAlerts([observation('forest', { recent }, { forecasts })], now)).toMatchObject([
    { kind: 'growing', from: 20, to: 40 },
    { kind: 'forecast-off', calls: 40, within: 12 },
  ]);
});

it('asks once, before all else, for a recount after a divergence', () => {
  const question = { kind: 'recount-due', since: heard } as const;
  const divergedAt = '2026-11-23T05:30:00.000Z';
  expect(findAlerts([offline('three'), observation('one', {}, { question, divergedAt })], now)).toEqual([
    { kind: 'recount-due', clinicId: 'one', since: divergedAt, why: 'log-differed' },
    { kind: 'device-silent', clinicId: 'three', since: '2026-11-23T05:20:00.000Z' },
  ]);
});

it('reports a flooding tablet first, even of a closed clinic', () => {
  const flooding = { ...observation('plaza'), floodingTablets: ['Desk 2'] };
  const board = { ...flooding.clinic.board, status: 'closed' as const };
  const closed = { ...flooding, clinic: { ...flooding.clinic, board } };
  expect(findAlerts([offline('forest'), closed], now)).toMatchObject([
    { kind: 'tablet-flooding', clinicId: 'plaza', tablet: 'Desk 2' },
    { kind: 'device-silent', clinicId: 'forest' },
  ]);
});

it('reports nothing else about a closed clinic', () => {
  const closed = offline('plaza');
  const board = { ...closed.clinic.board, status: 'closed' as const };
  expect(findAlerts([{ ...closed, clinic: { ...closed.clinic, board } }], now)).toEqual([]);
});
