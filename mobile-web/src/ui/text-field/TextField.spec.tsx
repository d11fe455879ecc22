import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';
import { forOffice as accounts, answers as ofAccounts } from '../../office/accounts/AccountsPage.examples.js';
import { forOffice as devices, answers as ofDevices } from '../../office/devices/DevicesPage.examples.js';
import { mockApi } from '../../office/testing/test-app.js';
import { PairingPage } from '../../staff/pairing/PairingPage.js';
import { deskElement, inLanguage } from '../../staff/testing/desk-element.js';
import { busyDesk } from '../../staff/testing/desk-fixtures.js';

const pairing = (
  <PairingPage
    pair={async () => ({ ok: false, error: { code: 'invalid', message: '' } })}
    onPaired={() => {}}
  />
);

const fields: [field: string, page: () => ReactNode, maxLength: number, key: RegExp][] = [
  ['한국어 문구', () => devices('ko'), 80, /^모든 화면에 표시$/],
  ['영어 문구 (선택)', () => devices('ko'), 120, /^모든 화면에 표시$/],
  ['화면 이름', () => devices('ko'), 60, /^이 화면 연결하기$/],
  ['계정 이름', () => accounts('ko'), 40, /^만들기$/],
  ['이 태블릿의 이름 (예: 접수대 1)', () => inLanguage('ko', pairing), 60, /^연결하기$/],
  [
    '한국어',
    () => inLanguage('ko', deskElement({ desk: busyDesk, dialog: { dialog: 'notice' } })),
    200,
    /^문구 표시$/,
  ],
];

it.each(fields)(
  'keeps text pasted into %s that is too long, shows an error and disables submitting',
  async (field, page, maxLength, key) => {
    mockApi({ ...ofDevices([], []), ...ofAccounts });
    render(page());
    const control = await screen.findByRole('textbox', { name: field });
    const pasted = '가'.repeat(maxLength + 1);
    await userEvent.click(control);
    await userEvent.paste(`${pasted.slice(0, 2)}\t${pasted.slice(3)}`);
    expect(control).toHaveValue(`${pasted.slice(0, 2)} ${pasted.slice(3)}`);
    expect(control).toHaveAttribute('aria-invalid', 'true');
    const words = `너무 깁니다. ${maxLength}자까지 쓸 수 있습니다. 지금은 ${maxLength + 1}자입니다.`;
    expect(screen.getByRole('alert')).toHaveTextContent(words);
    expect(screen.getByRole('button', { name: key })).toBeDisabled();
  },
);
