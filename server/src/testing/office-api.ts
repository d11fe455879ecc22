import { callOffice as call } from '../auth/testing/office-client.js';
import { adminToken } from './admin-token.js';

/** Calls the office's API (`path` below `/api/v1/admin`) and returns its answer. Throws on an error. */
export async function callOfficeApi(
  url: string,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: object,
): Promise<ReturnType<typeof JSON.parse>> {
  const answer = await call({ url }, path, { method, body, bearer: adminToken });
  if (answer.status >= 400)
    throw new Error(`${method} ${path} was answered ${answer.status}: ${answer.text}`);
  return answer.body;
}
