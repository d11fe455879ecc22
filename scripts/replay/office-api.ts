import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Board, Snapshot } from '@hannun/shared/contract';
import { UserError } from '../bootstrap/cli.ts';
import { dataDir } from '../run/settings.ts';

/** The office's credential: ADMIN_TOKEN, or the one a server on this machine keeps in DATA_DIR. */
export async function readOfficeCredential(): Promise<string> {
  if (process.env.ADMIN_TOKEN) return process.env.ADMIN_TOKEN;
  const text = await readFile(credentialFile(), 'utf8').catch(() => '');
  if (text.trim() !== '') return text.trim();
  throw new UserError(
    `No admin token. Set ADMIN_TOKEN, or start the server here first: it stores one in ${credentialFile()}.`,
  );
}

/** Where a server without ADMIN_TOKEN keeps its credential. */
const credentialFile = (): string => join(dataDir(), 'admin-token');

export const fetchBoards = async (url: string): Promise<readonly Board[]> =>
  (await requestJson<Snapshot>(url, '/clinics')).clinics;

type Pairing = {
  url: string;
  credential: string;
  clinicId: string;
  label: string;
  role?: 'staff' | 'display';
};

/** Pairs a device of the clinic, a tablet unless `role` says otherwise; resolves to its token. */
export async function pairDevice({
  url,
  credential,
  clinicId,
  label,
  role = 'staff',
}: Pairing): Promise<string> {
  const { code } = await requestJson<{ code: string }>(url, '/admin/pairing-codes', {
    credential,
    body: { role, clinicId },
  });
  return (await requestJson<{ token: string }>(url, '/devices/pair', { body: { code, label } })).token;
}

type RequestOptions = { credential?: string; body?: object };

/** Calls the API, `path` below `/api/v1`: a POST if there is a body. Throws on an error. */
export async function requestJson<Answer>(
  url: string,
  path: string,
  { credential, body }: RequestOptions = {},
): Promise<Answer> {
  const request = body && { method: 'POST', body: JSON.stringify(body) };
  const answer = await fetch(new URL(`/api/v1${path}`, url), {
    headers: {
      'content-type': 'application/json',
      ...(credential && { authorization: `Bearer ${credential}` }),
    },
    ...request,
  }).catch(() => {
    throw new UserError(`No server responds at ${url}. Start it with npm start, or name another with --url.`);
  });
  const text = await answer.text();
  if (answer.ok) return JSON.parse(text);
  if (answer.status === 401) throw credentialRefused(url);
  throw new UserError(`${url} refused ${path} (${answer.status}): ${text}`);
}

function credentialRefused(url: string): UserError {
  const source = process.env.ADMIN_TOKEN ? 'the variable ADMIN_TOKEN' : credentialFile();
  return new UserError(
    `The office at ${url} refused the credential in ${source}. Set ADMIN_TOKEN to that server's own: the value it ` +
      `was started with, or else the one it keeps in admin-token under its DATA_DIR (npm start here: ${credentialFile()}).`,
  );
}
