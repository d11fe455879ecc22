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
    expect(row(/PCR/).textContent).toContain('1시간 30분 넘게');
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

describe('states of the clinic', () => {
  it('paused: the row shows until when', () => {
    render(examples.paused);
    expect(row(/PCR/).textContent).toContain('소독 중 · 15:00에 다시 시작');
    expect(row(/PCR/).textContent).toContain('resumes 15:00');
  });

  it('closed: shows when it opens', () => {
    render(examples.closed);
    expect(text()).toContain('내일(화) 09:00에 엽니다');
    expect(text()).toContain('Opens tomorrow (Tue) 09:00');
  });

  it('closed: names another clinic that is open', () => {
    render(examples['closed-elsewhere']);
    expect(text()).toContain('21:00까지 여는 곳 · 성수역 3번 출구 임시선별검사소');
    expect(text()).toContain('Open until 21:00 · Seongsu Station Exit 3');
  });

  it('intake closed: the rows stay, with a label in the header', () => {
    render(examples['intake-closed']);
    expect(text()).toContain('새 접수 마감');
    expect(row(/PCR/)).toBeTruthy();
  });

  it('nobody called yet: shows the number of people waiting instead', () => {
    render(examples.heads);
    expect(row(/PCR/).textContent).toContain('지금 기다리는 분');
    expect(row(/PCR/).querySelector('.number')?.textContent).toBe('15명');
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
