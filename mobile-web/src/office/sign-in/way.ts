import type { OfficeIdentity } from '@hannun/shared';
import type { ReactNode } from 'react';
import { type Answer, ask } from '../api/ask.js';

/** Shared props of the sign-in forms. */
export type WayProps = {
  attempt: (look: () => Promise<Answer<OfficeIdentity>>) => Promise<void>;
  busy: boolean;
  trouble: ReactNode;
};

export const signInWith = (body: object): Promise<Answer<OfficeIdentity>> =>
  ask('/admin/sign-in', { method: 'POST', body });
