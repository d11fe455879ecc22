import type { OfficeIdentity } from '@hannun/shared';
import { createContext, useContext } from 'react';

export type Office = { identity: OfficeIdentity; mayChange: boolean };

export const OfficeContext = createContext<Office | null>(null);

/** Throws outside the office layout: a programming error. */
export function useOffice(): Office {
  const office = useContext(OfficeContext);
  if (!office) throw new Error('useOffice must be used inside an OfficeContext');
  return office;
}
