import type { OfficeIdentity } from '@hannun/shared/contract';
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { onChanged } from '../api/api-client.js';
import { createQueryClient } from '../api/use-query.js';
import { OfficeContext } from './office-context.js';
import { sessionPath } from './use-session.js';

/** Gives pages the signed-in person and what is fetched for them, which ends with the session. */
export function OfficeProvider({ identity, children }: { identity: OfficeIdentity; children: ReactNode }) {
  const [queryClient] = useState(createQueryClient);
  useEffect(() => {
    const unsubscribe = onChanged((path) => {
      // Whoever has just signed out may fetch nothing any more.
      if (path !== sessionPath) void queryClient.invalidateQueries();
    });
    return () => {
      unsubscribe();
      queryClient.clear();
    };
  }, [queryClient]);
  return (
    <QueryClientProvider client={queryClient}>
      <OfficeContext value={{ identity, canEdit: identity.role === 'office' }}>{children}</OfficeContext>
    </QueryClientProvider>
  );
}
