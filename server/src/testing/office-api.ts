import { callOffice as call } from '../auth/testing/office-client.js';
import { adminToken } from './admin-token.js';

/** Calls the office's API (`path` below `/api/v1/admin`) and returns its answer. Throws on an error. */
export async function callOfficeApi<Body = unknown>(
  url: string,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: object,
): Promise<Body> {
  const answer = await call<Body>({ url }, path, { method, body, bearer: adminToken });
  if (answer.status >= 400)
    throw new Error(`${method} ${path} was answered ${answer.status}: ${answer.text}`);
  return answer.body;
}
