import type { OfficeIdentity } from '@hannun/shared';
import { createContext, useContext } from 'react';

/** Who is signed in, and whether they may change anything. */
export type Office = { identity: OfficeIdentity; mayChange: boolean };

export const OfficeContext = createContext<Office | null>(null);

/** Who is signed in on this page. Throws outside the office's frame: that is a bug. */
export function useOffice(): Office {
  const office = useContext(OfficeContext);
  if (!office) throw new Error('useOffice needs the office’s frame above it');
  return office;
}
