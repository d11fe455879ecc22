import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { withLanguage } from '../testing/render-page.js';
import { ShareButton } from './ShareButton.js';

afterEach(() => vi.unstubAllGlobals());

const withNavigator = (change: Partial<Navigator>) =>
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator), change));

async function press(name: string, language: 'ko' | 'en' = 'ko') {
  render(withLanguage(language, <ShareButton token="a-token" ticket="A027" clinicName="왕십리광장" />));
  await userEvent.click(screen.getByRole('button', { name }));
}

it('hands the ticket to the phone’s own sheet with a text that says what it is', async () => {
  const share = vi.fn<Navigator['share']>(async () => undefined);
  withNavigator({ share });
  await press('가족에게 보내기');
  expect(share).toHaveBeenCalledExactlyOnceWith({
    title: '내 번호 A027',
    text: '왕십리광장 번호표 A027번이에요. 남은 순서와 부르는 때를 바로 볼 수 있어요.',
    url: `${location.origin}/t/a-token`,
  });
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});

it('copies the address where the phone has no such sheet, and says so', async () => {
  const writeText = vi.fn<Clipboard['writeText']>(async () => undefined);
  vi.stubGlobal('navigator', Object.create(navigator, { clipboard: { value: { writeText } } }));
  await press('Share this ticket', 'en');
  expect(writeText).toHaveBeenCalledExactlyOnceWith(
    `Ticket A027 at 왕십리광장: see live how many are ahead and when it is called.\n${location.origin}/t/a-token`,
  );
  expect(screen.getByRole('status')).toHaveTextContent('Link copied. Paste it into a message.');
});

it('says nothing when the sheet is closed without sending', async () => {
  withNavigator({ share: () => Promise.reject(new DOMException('closed', 'AbortError')) });
  await press('가족에게 보내기');
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});
