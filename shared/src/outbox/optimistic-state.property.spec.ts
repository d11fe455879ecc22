import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Desk } from '../contract/desk.js';
import { deskOf } from '../queue/desk.js';
import { commandSequences } from '../queue/testing/command-arbitraries.js';
import { at, dayOpened, given, runCommands } from '../queue/testing/scenario.js';
import { predictDesk } from './optimistic-state.js';

const nowIso = at('10:40');
const told = {
  devices: { 'tablet-2': '접수대 2' },
  holders: [{ device: 'tablet-2', lane: 'pcr', booth: '1', since: at('09:00') }],
  tomorrow: { day: '2026-11-24', hours: null, noon: '2026-11-24T03:00:00.000Z', nextOpensAt: null },
  word: { id: 'word-1', text: { ko: '인원을 다시 세어 주세요' }, at: at('10:39') },
  prints: [{ id: 'print-1', ticket: 'A001', state: 'no-paper' as const, isReprint: false, at: at('10:38') }],
} satisfies Partial<Desk>;

it('shows a desk as the server told it while nothing is tapped', () =>
  fc.assert(
    fc.property(commandSequences, (commands) => {
      const folded = deskOf(runCommands(given(dayOpened), commands), { version: 1, nowIso });
      const lanes = folded.lanes.map((lane) =>
        lane.lastNumber === null ? { ...lane, proposal: { lastNumber: 30 } } : lane,
      );
      const desk: Desk = { ...folded, ...told, lanes };
      expect(predictDesk(desk, [], 'tablet-1', nowIso)).toEqual(desk);
    }),
  ));
