import type { OfficeIdentity } from '@hannun/shared/contract';
import { createContext, useContext } from 'react';

export type OfficeAccess = { identity: OfficeIdentity; canEdit: boolean };

export const OfficeContext = createContext<OfficeAccess | null>(null);

/** Throws outside the office layout: a programming error. */
export function useOffice(): OfficeAccess {
  const office = useContext(OfficeContext);
  if (!office) throw new Error('useOffice must be used inside an OfficeContext');
  return office;
}
