import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { clinicScreenExamples as examples } from './ClinicScreen.examples.js';

afterEach(cleanup);

const row = (name: RegExp) => screen.getByRole('row', { name });
const text = () => document.body.textContent ?? '';

describe('live', () => {
  it('shows each lane’s number, booth and people waiting', () => {
    render(examples.live);
    expect(within(row(/PCR/)).getByText('A120')).toBeTruthy();
    expect(row(/PCR/).textContent).toContain('1번검사실');
    expect(row(/PCR/).querySelector('[data-figure="waiting"]')?.textContent).toBe('15');
    expect(text()).toContain('실시간');
    expect(text()).toContain('Now');
  });

  it('shows the last three calls with booths, the notice and the time', () => {
    render(examples.live);
    expect(screen.getByText('A118').parentElement?.textContent).toBe('A118 2번');
    expect(text()).toContain('신분증을 준비해 주세요');
    expect(text()).toContain('14:32');
  });

  it('highlights only the called row', () => {
    render(examples.called);
    expect(row(/PCR/).className).toContain('is-called');
    expect(row(/신속항원/).className).not.toContain('is-called');
  });

  it('shows the minimum wait, else why there is no forecast', () => {
    render(examples['no-forecast']);
    expect(row(/PCR/).textContent).toContain('1시간 30분 이상');
    expect(row(/신속항원/).textContent).toContain('한동안 부른 번호 없음');
  });

  it('shows a forecast as a range', () => {
    render(examples.forecast);
    expect(row(/PCR/).textContent).toContain('20~35분');
  });
});

describe('outdated figures', () => {
  it('refer to staff and hide counts and estimates', () => {
    render(examples.stale);
    expect(screen.getByRole('alert').textContent).toContain('화면이 멈췄습니다. 직원이 직접 번호를 부릅니다');
    expect(screen.getByRole('alert').textContent).toContain('listen for staff');
    expect(row(/PCR/).textContent).toContain('14:28에 부른 번호');
    expect(document.querySelector('[data-figure]')).toBeNull();
    expect(text()).not.toContain('실시간');
  });

  it('are hidden completely in the end', () => {
    render(examples.stopped);
    expect(text()).toContain('직원이 직접 번호를 부릅니다');
    expect(text()).toContain('Your ticket is still valid');
    expect(text()).not.toMatch(/[A-Z]\d{3}/);
  });
});

describe('a screen that was cut off for long', () => {
  it.each([
    ['stopped-at-lunch', '점심시간', '15:00에 다시 부릅니다.', 'Lunch break · back at 15:00.'],
    [
      'stopped-after-closing',
      '접수 마감',
      '직원이 직접 번호를 부릅니다.',
      'No new numbers · Staff will call',
    ],
    ['stopped-before-opening', '아직 문을 열지 않았습니다', '14:40에 시작합니다', 'Opens at 14:40'],
  ] as const)('%s: says what its hours say, and no number', (name, title, body, english) => {
    render(examples[name]);
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(title);
    for (const said of [body, english]) expect(text()).toContain(said);
    expect(text()).not.toMatch(/[A-Z]\d{3}/);
  });
});

describe('states of the clinic', () => {
  const spoken = (name: RegExp) => row(name).textContent ?? '';

  it('paused: the row shows until when, and the wait from the restart', () => {
    render(examples.paused);
    expect(spoken(/PCR/)).toContain('소독 중15:00에 다시 부릅니다Cleaning break · back at 15:00');
    expect(spoken(/PCR/)).toContain('대기 15명재개 후15~25분');
  });

  it.each([
    ['paused-three', '대기 15명재개 후15~25분'],
    ['paused-four', '대기 15명재개 후15~25분'],
    ['morning-four', '대기 15명시작한 뒤15~25분'],
  ] as const)('%s: low rows say the wait from then on too', (name, figures) => {
    render(examples[name]);
    expect(spoken(/PCR/)).toContain(figures);
  });

  it('paused, and probably too late for newcomers: a low row says the wait in place of the count', () => {
    render(examples['paused-reachable-four']);
    expect(spoken(/PCR/)).toContain('재개 후15~25분A054번까지 검사할 것 같습니다');
    expect(spoken(/PCR/)).not.toContain('대기');
  });

  it('called in a pause: a low row keeps the count, and no wait that says not from when', () => {
    render(examples['paused-four-called']);
    expect(spoken(/신속항원/)).toContain('대기 14명');
    expect(spoken(/신속항원/)).not.toMatch(/\d분/);
  });

  it('paused beyond the end of intake: the row says until when people are taken in', () => {
    render(examples['paused-last-hour']);
    expect(row(/PCR/).textContent).toContain('15:00에 다시 부릅니다');
    expect(row(/PCR/).textContent).toContain('14:50까지만 접수합니다');
  });

  it('paused with an open end: promises no time', () => {
    render(examples['paused-open-end']);
    expect(spoken(/PCR/)).toContain('점심시간 · 끝나는 시각 미정');
    expect(text()).not.toMatch(/\d분/);
  });

  it('one lane paused: the other goes on, here up to its last number', () => {
    render(examples.shut);
    expect(spoken(/PCR/)).toContain('소독 중');
    expect(spoken(/신속항원/)).toContain('B0483번검사실');
    expect(spoken(/신속항원/)).toContain('남은 분 8명접수 마감 · B056까지No new numbers · up to B056');
    expect(spoken(/신속항원/)).not.toContain('분 안');
  });

  it('shut and paused: says both', () => {
    render(examples['shut-and-paused']);
    expect(spoken(/PCR/)).toContain('소독 중 · 15:00에 다시 부릅니다');
    expect(spoken(/PCR/)).toContain('접수 마감 · A056까지');
  });

  it.each([
    ['full-for-now', '오전 접수 마감 · 15:00부터', 'No new numbers until 15:00'],
    ['intake-closed', '접수 마감', 'No new numbers'],
    ['serving-last', '접수하신 분까지 검사합니다', 'Serving those already in line'],
  ] as const)('%s: calls go on, and newcomers are promised no wait', (name, ko, en) => {
    render(examples[name]);
    expect(spoken(/PCR/)).toContain('A120');
    expect(spoken(/PCR/)).toContain(`남은 분 15명${ko}${en}`);
    expect(spoken(/PCR/)).not.toMatch(/\d분/);
  });

  it.each(['shut-and-empty', 'shut-behind-last'] as const)(
    '%s: says nothing of people who are left where nobody is',
    (name) => {
      render(examples[name]);
      expect(spoken(/PCR/)).toContain('접수 마감 · A130까지');
      expect(row(/PCR/).querySelector('[data-figure]')).toBeNull();
      expect(spoken(/PCR/)).not.toContain('남은 분');
    },
  );

  it('says whose turn is probably the last one today, whether or not newcomers are taken in', () => {
    render(examples.reachable);
    expect(spoken(/PCR/)).toContain('90~110분A130번까지 검사할 것 같습니다Probably up to A130');
    expect(spoken(/신속항원/)).toContain('접수 마감 · B054번까지 검사할 것 같습니다');
    expect(spoken(/신속항원/)).not.toContain('B056');
  });

  it('after closing: promises either everybody in line or those up to the last one, never both', () => {
    render(examples['serving-last-reachable']);
    expect(spoken(/PCR/)).toContain(
      '접수 마감 · A130번까지 검사할 것 같습니다No new numbers · Probably up to A130',
    );
    expect(spoken(/PCR/)).not.toContain('접수하신 분까지');
    expect(spoken(/신속항원/)).toContain('접수하신 분까지 검사합니다');
  });

  it('a lane that has served its last: says so beside the other’s calls', () => {
    render(examples['serving-last']);
    expect(spoken(/신속항원/)).toContain('오늘 검사를 마쳤습니다 · 내일(화) 09:00에 엽니다');
  });

  it('shut before opening: when calls begin, and how many are left', () => {
    render(examples['morning-shut']);
    expect(spoken(/PCR/)).toContain('17:00부터 부릅니다');
    expect(spoken(/PCR/)).toContain('남은 분 15명접수 마감');
    expect(spoken(/PCR/)).not.toContain('순서대로');
  });

  it('shut again before opening: whoever was called stays called, with the time of the next calls', () => {
    render(examples['morning-shut-called']);
    expect(spoken(/PCR/)).toContain('A1201번검사실');
    expect(spoken(/PCR/)).toContain('접수 마감 · 17:00부터 부릅니다No new numbers · Calling from 17:00');
  });

  it('before opening: shows how many wait, from when they are called and how long that takes', () => {
    render(examples.morning);
    expect(spoken(/PCR/)).toContain('곧 부릅니다 · 14:40Calling soon · 14:40');
    expect(spoken(/PCR/)).toContain('대기 15명시작한 뒤15~25분');
    expect(text()).toContain('14:40에 시작합니다 Opens at 14:40');
    cleanup();
    render(examples['morning-early']);
    expect(spoken(/PCR/)).toContain('17:00부터 부릅니다Calling from 17:00');
  });

  it('before opening: says when it opens in place of earlier calls', () => {
    render(examples['after-midnight']);
    expect(screen.getByText('17:00에 시작합니다').closest('p')?.textContent).toBe(
      '17:00에 시작합니다 Opens at 17:00',
    );
  });

  it('a lane that opens later than the other says when', () => {
    render(examples['one-opens-later']);
    expect(spoken(/신속항원/)).toContain('17:00에 시작합니다');
    expect(spoken(/신속항원/)).not.toContain('대기');
  });

  it('a lane that does not run today is absent', () => {
    render(examples['not-today']);
    expect(screen.queryByRole('row', { name: /신속항원/ })).toBeNull();
  });

  it('unconfirmed: dates the count, and promises no wait', () => {
    render(examples.unconfirmed);
    expect(spoken(/PCR/)).toContain('대기 15명14:10 기준');
  });

  it.each([
    ['closed', '오늘 검사를 마쳤습니다', '내일(화) 09:00에 엽니다', 'opens tomorrow (Tue) 09:00'],
    ['day-off', '오늘은 쉬는 날입니다', '내일(화) 09:00에 엽니다', 'Closed all day today'],
    ['not-open-yet', '아직 문을 열지 않았습니다', '17:00에 시작합니다', 'Opens at 17:00'],
  ] as const)('%s: shows when it opens', (name, title, body, english) => {
    render(examples[name]);
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(title);
    expect(text()).toContain(body);
    expect(text()).toContain(english);
  });

  it('closed: names another clinic that is open, for which test, until when and how long one waits there', () => {
    render(examples['closed-elsewhere']);
    expect(text()).toContain('지금 문 연 곳 성수역 3번 출구 임시선별검사소PCR · 21:00까지 · 5~10분');
    expect(text()).toContain('Open now Seongsu Station Exit 3');
  });

  it('nobody called yet: shows the number of people waiting instead', () => {
    render(examples.heads);
    expect(row(/PCR/).textContent).toContain('지금 기다리는 분');
    expect(row(/PCR/).querySelector('.number')?.textContent).toBe('15명');
  });

  it('shut, and nobody called yet: says how many are left, and not that calls go on', () => {
    render(examples['uncalled-shut']);
    expect(spoken(/PCR/)).toContain('지금 기다리는 분 Waiting now15명접수 마감No new numbers');
    expect(spoken(/신속항원/)).toContain('접수 마감B056까지');
    expect(spoken(/신속항원/)).not.toContain('지금 기다리는 분');
    expect(text()).not.toContain('순서대로');
  });

  it('unknown and connecting: shown in both languages', () => {
    render(examples.unknown);
    expect(text()).toContain('검사소를 찾을 수 없습니다');
    expect(text()).toContain('Clinic not found');
    cleanup();
    render(examples.connecting);
    expect(text()).toContain('연결하고 있습니다');
  });
});

describe('more lanes than fit on a page', () => {
  it('rotate, and the page of a called lane comes first', () => {
    render(examples.five);
    expect(screen.queryByRole('row', { name: /PCR/ })).toBeNull();
    expect(row(/소견서 발급/).className).toContain('is-called');
    expect(text()).toContain('2 / 2');
  });
});

it.each(Object.entries(examples))('%s has no interactive elements', (_, example) => {
  render(example);
  expect(document.querySelector('a, button, input, [tabindex]')).toBeNull();
});
