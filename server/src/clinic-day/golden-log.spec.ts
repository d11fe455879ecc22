import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { boardOf } from '@hannun/shared/queue';
import { expect, it } from 'vitest';
import { parseEntry } from '../event-log/log-entry.js';
import { applyEntries, emptyProjection } from './clinic-day-projection.js';

type Golden = {
  release: string;
  now: string;
  /** As they stood in Redis. */
  entries: { id: string; entry: { event: { type: string } } }[];
  /** What that release showed after each version. */
  boards: { version: number }[];
};

const path = resolve(import.meta.dirname, '../../../fixtures/golden-log.json');
const { release, now, entries, boards }: Golden = JSON.parse(readFileSync(path, 'utf8'));

it(`shows the boards of release ${release} for a log written by that release`, () => {
  let projection = emptyProjection('2026-11-23');
  for (const { version } of boards) {
    const ofVersion = entries.filter(({ id }) => Number.parseInt(id, 10) === version);
    const raws = ofVersion.map(({ entry }) => JSON.stringify(entry));
    projection = applyEntries(
      projection,
      raws.map((raw) => ({ version, raw, entry: parseEntry(raw) })),
    ).after;
    // A later release may add fields, and change none. Two were untrue and are mended: a pause that lunch follows
    // ends with lunch, and a line whose staff tap is not unconfirmed because a recount is due.
    expect(boardOf(projection.state, { version, nowIso: now, contactAt: null })).toMatchObject(
      boards[version - 1] ?? {},
    );
  }
  expect(projection).toMatchObject({ version: boards.length, invalidEntryCount: 0 });
  expect(new Set(entries.map(({ entry }) => entry.event.type)).size).toBeGreaterThan(18);
});
