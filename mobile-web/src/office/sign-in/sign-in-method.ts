import type { OfficeIdentity } from '@hannun/shared/contract';
import type { ReactNode } from 'react';
import { type ApiResult, request } from '../api/api-client.js';

/** Shared props of the sign-in forms. */
export type SignInFormProps = {
  attempt: (signIn: () => Promise<ApiResult<OfficeIdentity>>) => Promise<void>;
  busy: boolean;
  errorMessage: ReactNode;
};

export const signIn = (body: object): Promise<ApiResult<OfficeIdentity>> =>
  request('/admin/sign-in', { method: 'POST', body });
