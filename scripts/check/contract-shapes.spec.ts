import { callAnswers, deviceRoles, maxTicketNumber } from '@hannun/shared/contract';
import {
  Board,
  type CommandType,
  commandSchema,
  commands,
  commandTypes,
  LaneBoard,
  type Schema,
} from '@hannun/shared/contract/schemas';
import { logColumns } from '@hannun/shared/log-file';
import { describe, expect, it } from 'vitest';
import type { Route } from '../../server/src/api-docs/routes/route.ts';
import { sections } from '../../server/src/api-docs/routes/routes.ts';
import { codeSpansOf } from './markdown.ts';
import { readText } from './repository.ts';

type Keywords = {
  type?: string | readonly string[];
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  enum?: readonly unknown[];
  items?: Schema;
  oneOf?: readonly Schema[];
};

const contract = readText('docs/contract.md');
const sectionOf = (title: string): string =>
  contract.split(/^## /m).find((section) => section.startsWith(`${title}\n`)) ?? '';
const rowsOf = (section: string): string[][] =>
  [...section.matchAll(/^\| (`.*) \|$/gm)].map(([, row = '']) => row.split(/ (?<!\\)\| /));

/** Fields of an object; of a list, those of its parts. */
function fieldsOf(schema: Schema = {}): ReadonlyMap<string, Schema> {
  const { properties = {}, required = [], items, oneOf: [choice] = [] } = schema as Keywords;
  if (items ?? choice) return fieldsOf(items ?? choice);
  return new Map(
    Object.entries(properties).map(([name, field]) => [required.includes(name) ? name : `${name}?`, field]),
  );
}

function valuesOf(schema: Schema): unknown[] {
  const { enum: values = [], oneOf = [] } = schema as Keywords;
  return [
    ...values.map((value) => value ?? 'null'),
    ...(oneOf.some(({ type }) => type === 'null') ? ['null'] : []),
  ];
}

const sorted = (names: Iterable<unknown>) => [...new Set(names)].map(String).sort();
const wordsIn = (text: string) => codeSpansOf(text).filter((code) => /^[a-z][\w-]*\??$/i.test(code));

describe('the commands of docs/contract.md', () => {
  const rows = rowsOf(sectionOf('Commands')).map(([types = '', fields = '', result = '']) => ({
    types: codeSpansOf(types) as CommandType[],
    fields,
    result,
  }));

  it('are all commands', () => {
    expect(rows.flatMap(({ types }) => types).sort()).toEqual(commandTypes.toSorted());
  });

  it('are sent with what every command has', () => {
    const shared = [...fieldsOf(commandSchema('close-intake')).keys()];
    const [, form = ''] = /^`\{ (.*), … \}`/m.exec(sectionOf('Commands')) ?? [];
    expect(sorted(form.split(', '))).toEqual(sorted(shared));
  });

  it.each(rows)('$types have these fields, values, limits and results', ({ types, fields, result }) => {
    const shared = fieldsOf(commandSchema('close-intake'));
    const own = types
      .flatMap((type) => [...fieldsOf(commandSchema(type))])
      .filter(([name]) => !shared.has(name));
    const values = own.flatMap(([, field]) => valuesOf(field)).filter((value) => value !== 'null');
    expect(sorted(wordsIn(fields).filter((word) => word !== 'null'))).toEqual(
      sorted([...own.map(([name]) => name), ...values]),
    );
    const ranges = own.flatMap(([name, { minimum, maximum }]) =>
      maximum === undefined || maximum === maxTicketNumber ? [] : `${name} ${minimum}–${maximum}`,
    );
    const named = [...fields.matchAll(/`(\w+\??)` (\d+–\d+)/g)].map(([, name, range]) => `${name} ${range}`);
    expect(named).toEqual(ranges);
    const results = types.flatMap((type) => [...fieldsOf(commands[type].result).keys()]);
    expect(sorted(wordsIn(result))).toEqual(sorted(results));
  });
});

describe.each([
  ['Clinic', Board],
  ['Lane', LaneBoard],
])('%s in the board of docs/contract.md', (title, schema) => {
  const line = sectionOf('Board')
    .split('\n')
    .find((each) => each.startsWith(`- **${title}**`));
  const fields = fieldsOf(schema);

  it('has every field, and no other', () => {
    expect(sorted(wordsIn(line?.replaceAll(/\([^)]*\)/g, '') ?? ''))).toEqual(sorted(fields.keys()));
  });

  it('has every value and part of a field, if it names some', () => {
    const named = [...(line ?? '').matchAll(/`(\w+\??)` \(([^)]*)\)/g)]
      .map(([, name = '', words = '']) => ({ name, words: wordsIn(words) }))
      .filter(({ words }) => words.length > 0);
    expect(named.length).toBeGreaterThan(0);
    for (const { name, words } of named) {
      const field = fields.get(name) ?? {};
      expect([name, ...sorted(words)]).toEqual([
        name,
        ...sorted([...valuesOf(field), ...fieldsOf(field).keys()]),
      ]);
    }
  });
});

const routes = new Map<string, Route>(sections.flatMap(({ routes }) => Object.entries(routes)));

it.each(['GET /admin/history', 'GET /admin/clinics/{id}/past', 'GET /admin/audit'])(
  'docs/contract.md names every parameter of %s, and all values of one if it names any',
  (name) => {
    const [, words = ''] = rowsOf(sectionOf('HTTP')).find(([route]) => route?.includes(`\`${name}\``)) ?? [];
    const parameters = [...fieldsOf(routes.get(name)?.query)].map(([field, schema]) => ({
      name: field.replace('?', ''),
      values: valuesOf(schema),
    }));
    const named = wordsIn(words);
    const shown = parameters.flatMap(({ name, values }) =>
      values.some((value) => named.includes(String(value))) ? [name, ...values] : name,
    );
    expect(sorted(named)).toEqual(sorted(shown));
  },
);

describe('docs/contract.md', () => {
  it('names the columns and the kinds of rows of a queue log', () => {
    const section = sectionOf('Queue logs');
    const columns = codeSpansOf(section).find((code) => code.includes(',')) ?? '';
    const optional = /if wanted, `(\w+)`/.exec(section)?.[1] ?? '';
    expect(sorted([...columns.split(','), optional])).toEqual(sorted([...logColumns, 'party']));
    const [, kinds = ''] = /^(`hours`.*)$/m.exec(section) ?? [];
    const read = readText('shared/src/log-file/read-row.ts').matchAll(/case '([a-z-]+)':/g);
    expect(sorted(wordsIn(kinds.replaceAll(/\([^)]*\)/g, '')))).toEqual(
      sorted([...read].map(([, kind]) => kind)),
    );
  });

  it('names what residents answer and what a device may be', () => {
    const [, answers = ''] = /tells staff (.*?);/.exec(contract) ?? [];
    expect(wordsIn(answers)).toEqual(callAnswers);
    const [, roles = ''] = /role: (("\w+"[ \\|]*)+)/.exec(contract) ?? [];
    expect([...roles.matchAll(/\w+/g)].map(String)).toEqual(deviceRoles);
  });

  it.each([
    [/for (\d+) hours a repeat/, 'server/src/event-log/log-appender.ts', /ackTtlMs = (\d+) \* hourMs/],
    [/at least every (\d+) s/, 'shared/src/contract/protocol.ts', /beatIntervalSeconds = (\d+);/],
    [/booths\? \}` each (\d+) s/, 'shared/src/contract/protocol.ts', /beatIntervalSeconds = (\d+);/],
    [
      /within the last (\d+) minutes/,
      'server/src/auth/office-principal.ts',
      /recentLoginMs = (\d+) \* 60_000/,
    ],
  ])('says %s as %s does', (words, file, constant) => {
    const [, told] = words.exec(contract) ?? [];
    expect(told).toBeDefined();
    expect(told).toBe(constant.exec(readText(file))?.[1]);
  });
});
