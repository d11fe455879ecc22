import type { Language } from '@hannun/shared/i18n';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import { messagesIn } from '../messages.js';
import { OfficeProvider } from '../session/OfficeProvider.js';
import { TranslationProvider } from '../translation.js';

type MockResponses = Readonly<Record<string, { status?: number; body?: unknown }>>;

/** Mocks `fetch` by method and path below `/api/v1`; unlisted calls get 401. Returns the recorded calls. */
export function mockApi(answers: MockResponses): { call: string; body: unknown }[] {
  const calls: { call: string; body: unknown }[] = [];
  const signedOut = { status: 401, body: { error: { code: 'unauthenticated', message: '' } } };
  vi.stubGlobal('fetch', async (url: string, { method = 'GET', body }: RequestInit = {}) => {
    const call = `${method} ${url.replace('/api/v1', '')}`;
    calls.push({ call, body: typeof body === 'string' ? JSON.parse(body) : null });
    const { status = 200, body: answer } = answers[call] ?? signedOut;
    return new Response(answer === undefined ? null : JSON.stringify(answer), { status });
  });
  return calls;
}

export const inOffice = (language: Language, page: ReactNode): ReactNode => (
  <TranslationProvider language={language} messages={messagesIn(language)}>
    {page}
  </TranslationProvider>
);

export const signedIn = (
  language: Language,
  page: ReactNode,
  role: 'office' | 'viewer' = 'office',
): ReactNode =>
  inOffice(
    language,
    <OfficeProvider
      identity={{
        actor: { kind: 'account', id: 'kim', name: '김보건' },
        role,
        expiresAt: null,
        mustChoosePassword: false,
      }}
    >
      {page}
    </OfficeProvider>,
  );
