import { type ClockReading, createBoardStore } from '@hannun/shared/client';
import { expect, it } from 'vitest';
import { exampleBoard, exampleLane, exampleTimeMs } from '../../gallery/example-boards.js';
import { districtSentence } from '../../messages/district-sentences.js';
import { momentAt } from '../../time/moment.js';
import { resolveDistrictView } from './district-view.js';

const at = (seconds: number): ClockReading => ({
  wallMs: exampleTimeMs + seconds * 1000,
  monotonicMs: seconds * 1000,
});
const iso = (seconds: number) => new Date(exampleTimeMs + seconds * 1000).toISOString();

function viewAfter(contacts: Record<string, string>, ...boards: ReturnType<typeof exampleBoard>[]) {
  const store = createBoardStore(() => at(0));
  store.receiveBoards(boards);
  store.receiveBeat({ at: iso(0), contacts });
  return store.view();
}
const named = (clinicId: string, change: Parameters<typeof exampleBoard>[0] = {}) =>
  exampleBoard({ clinicId, lanes: [exampleLane()], ...change });

it('shows a silent clinic with the time of its last data and no figures', () => {
  const view = viewAfter({ plaza: iso(0), forest: iso(-360) }, named('plaza'), named('forest'));
  expect(resolveDistrictView(view, at(0), at(1))).toMatchObject({
    freshness: 'live',
    rows: [{ state: 'taking' }, { state: 'silent', saying: { silence: { seenAt: iso(-360) } } }],
  });
});

it('puts open clinics first and keeps their order', () => {
  const view = viewAfter(
    { a: iso(0), c: iso(0) },
    named('a', { status: 'paused' }),
    named('b', { status: 'closed' }),
    named('c'),
  );
  const shown = resolveDistrictView(view, at(0), at(0));
  expect(shown.state === 'rows' && shown.rows.map(({ board }) => board.clinicId)).toEqual(['c', 'a', 'b']);
});

it.each([
  [15, 'live', 'taking'],
  [21, 'stale', 'silent'],
])('after %s seconds without a beat the whole screen is %s; opening hours hold', (seconds, shown, state) => {
  const closed = named('closed', { status: 'closed', waiting: 0 });
  const view = viewAfter({ plaza: iso(0) }, named('plaza', { lanes: [exampleLane()] }), closed);
  expect(resolveDistrictView(view, at(0), at(seconds))).toMatchObject({
    state: 'rows',
    freshness: shown,
    rows: [{ state }, { state: 'not-taking', saying: { state: 'closed' } }],
  });
});

it('says of a silent clinic what was shut, dated, and no count', () => {
  const lanes = [exampleLane({ intake: 'closed', forecast: null })];
  const shut = named('shut', { status: 'intake-closed', lanes });
  const view = resolveDistrictView(viewAfter({ shut: iso(-360) }, shut), at(0), at(1));
  const [row] = view.state === 'rows' ? view.rows : [];
  expect(row?.state === 'not-taking' && districtSentence(row.saying, momentAt(exampleTimeMs, 'live'))).toBe(
    '접수 마감 · 14:26 기준',
  );
});

it('is checking while a board is missing', () => {
  const view = { ...viewAfter({ plaza: iso(0) }, named('plaza')), missingClinics: new Set(['forest']) };
  expect(resolveDistrictView(view, at(0), at(1))).toMatchObject({
    freshness: 'checking',
    rows: [{ state: 'taking' }],
  });
});

it('stops after five minutes, and is connecting before the first heartbeat', () => {
  expect(resolveDistrictView(viewAfter({ plaza: iso(0) }, named('plaza')), at(0), at(301)).state).toBe(
    'stopped',
  );
  expect(resolveDistrictView(createBoardStore().view(), at(0), at(20)).state).toBe('connecting');
  expect(resolveDistrictView(createBoardStore().view(), at(0), at(21)).state).toBe('stopped');
});

it('has a row for each lane that takes people in, and names there the lane that is shut', () => {
  const lanes = [
    exampleLane({ lane: 'pcr' }),
    exampleLane({ lane: 'rapid' }),
    exampleLane({ lane: 'children', intake: 'full' }),
  ];
  const shown = resolveDistrictView(viewAfter({ plaza: iso(0) }, named('plaza', { lanes })), at(0), at(0));
  expect(shown).toMatchObject({
    rows: [
      { named: [{ lane: { lane: 'pcr' } }], others: [] },
      { named: [{ lane: { lane: 'rapid' } }], others: [{ lane: { lane: 'children' } }] },
    ],
  });
});

it('gives lanes that are shut a row of their own where a name leaves them no room, alike ones together', () => {
  const lanes = [
    exampleLane({ lane: 'pcr', name: { ko: '해외입국자 유전자증폭검사', en: 'PCR for arrivals' } }),
    exampleLane({ lane: 'rapid', intake: 'full', lastNumber: 56 }),
    exampleLane({ lane: 'children', intake: 'closed' }),
    exampleLane({ lane: 'saliva', intake: 'full', lastNumber: 12 }),
  ];
  const shown = resolveDistrictView(viewAfter({ plaza: iso(0) }, named('plaza', { lanes })), at(0), at(0));
  expect(shown).toMatchObject({
    rows: [
      { state: 'taking', named: [{ lane: { lane: 'pcr' } }], others: [] },
      { state: 'not-taking', named: [{ lane: { lane: 'children' } }], others: [] },
      { state: 'not-taking', named: [{ lane: { lane: 'rapid' } }, { lane: { lane: 'saliva' } }] },
    ],
  });
});
