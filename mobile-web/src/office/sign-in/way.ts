import type { OfficeIdentity } from '@hannun/shared';
import type { ReactNode } from 'react';
import { type Answer, ask } from '../api/ask.js';

/** One way through the door: what it needs from the door itself. `trouble`: why the last try failed. */
export type WayProps = {
  attempt: (look: () => Promise<Answer<OfficeIdentity>>) => Promise<void>;
  busy: boolean;
  trouble: ReactNode;
};

/** Signs in with what was typed. */
export const signInWith = (body: object): Promise<Answer<OfficeIdentity>> =>
  ask('/admin/sign-in', { method: 'POST', body });
