import type { BoothChoices } from '@hannun/shared/booths';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import type { OpenDialog } from '../dialogs/open-dialog.js';
import { deskElement, inLanguage } from '../testing/desk-element.js';
import { restingLaneDesk } from '../testing/desk-fixtures.js';

beforeEach(() => localStorage.clear());

const atBooth = { booth: '1', since: '2026-11-22T22:00:00.000Z' };
const renderDesk = (dialog?: OpenDialog, boothChoices: BoothChoices = { pcr: atBooth, result: atBooth }) =>
  render(
    inLanguage(
      'ko',
      deskElement({ desk: restingLaneDesk, view: { boothChoices }, ...(dialog ? { dialog } : {}) }),
    ),
  );
const dialog = () => screen.getByRole('dialog');
const openRestingLane = () => userEvent.click(screen.getByRole('button', { name: /신속항원 ?오늘 안 함/ }));

it.each<[string, OpenDialog]>([
  ['pausing', { dialog: 'pause' }],
  ['closing', { dialog: 'close-intake' }],
  ['sending on', { dialog: 'ticket', ticket: 'A002' }],
])('leaves a lane that rests today out when %s', (_, opened) => {
  renderDesk(opened);
  expect(dialog()).toHaveTextContent('결과 상담');
  expect(dialog()).not.toHaveTextContent('신속항원');
});

it('begins at a lane that runs, and counts no line where none can be', async () => {
  renderDesk();
  expect(screen.getByRole('group', { name: '새 접수 · PCR' })).toBeVisible();
  expect(screen.getByRole('button', { name: /대기 인원 다시 세기/ })).toBeVisible();
  await openRestingLane();
  expect(screen.getByRole('button', { name: /1번 검사실/ })).toBeVisible();
  expect(screen.queryByRole('button', { name: /대기 인원 다시 세기/ })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: '설정·기타' }));
  expect(within(dialog()).queryByRole('button', { name: /몇 번까지|여는 검사실/ })).toBeNull();
});

it('asks where the tablet stands without it', () => {
  renderDesk(undefined, {});
  const places = screen.getByRole('main');
  expect(places).toHaveTextContent('결과 상담');
  expect(places).not.toHaveTextContent('신속항원');
});
