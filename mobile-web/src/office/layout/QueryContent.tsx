import type { ReactNode } from 'react';
import { type QueryState, useRefetch } from '../api/use-query.js';
import { useTranslation } from '../translation.js';
import { StatusMessage } from './StatusMessage.js';
import { useErrorMessage } from './use-error-message.js';

type QueryContentProps<Body> = {
  query: QueryState<Body>;
  children: (body: Body, loadedAtMs: number) => ReactNode;
};

/** What was fetched, or why it is not there. */
export function QueryContent<Body>({ query, children }: QueryContentProps<Body>) {
  const { t } = useTranslation();
  const errorMessage = useErrorMessage();
  const refetch = useRefetch();
  if (query.state === 'loading') return <StatusMessage title={t('loading')} />;
  if (query.state === 'failed') return <StatusMessage title={errorMessage(query.error)} retry={refetch} />;
  return children(query.body, query.loadedAtMs);
}
