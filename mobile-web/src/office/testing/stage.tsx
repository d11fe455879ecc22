import type { Language } from '@hannun/shared/i18n';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import { LanguageProvider } from '../../components/language/LanguageProvider.js';
import { OfficeContext } from '../session/office-context.js';
import { vocabulary } from '../vocabulary.js';

type Served = Readonly<Record<string, { status?: number; body?: unknown }>>;

/**
 * Answers the page's calls, by method and path below `/api/v1`; what is not listed is answered 401.
 * Answers a list that gathers each call.
 */
export function serve(answers: Served): { call: string; body: unknown }[] {
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
  <LanguageProvider words={vocabulary} language={language}>
    {page}
  </LanguageProvider>
);

/** A page as someone of the office sees it, or a viewer. */
export const signedIn = (
  language: Language,
  page: ReactNode,
  role: 'office' | 'viewer' = 'office',
): ReactNode =>
  inOffice(
    language,
    <OfficeContext
      value={{
        identity: {
          actor: { kind: 'account', id: 'kim', name: '김보건' },
          role,
          expiresAt: null,
          mustChoosePassword: false,
        },
        mayChange: role === 'office',
      }}
    >
      {page}
    </OfficeContext>,
  );
