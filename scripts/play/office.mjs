import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Halt } from '../bootstrap/say.mjs';
import { dataDir } from '../run/settings.mjs';

/** The office's credential: ADMIN_TOKEN, or the one a server on this machine keeps in DATA_DIR. */
export async function officeCredential() {
  if (process.env.ADMIN_TOKEN) return process.env.ADMIN_TOKEN;
  const file = join(dataDir(), 'admin-token');
  const text = await readFile(file, 'utf8').catch(() => '');
  if (text.trim() !== '') return text.trim();
  throw new Halt(
    `No office credential. Set ADMIN_TOKEN, or start the server here first: it stores one in ${file}.`,
  );
}

export const boards = async (url) => (await ask(url, '/clinics')).clinics;

export async function pairStaffDevice({ url, credential, clinicId, label }) {
  const headers = { authorization: `Bearer ${credential}` };
  const { code } = await ask(url, '/admin/pairing-codes', { headers, body: { role: 'staff', clinicId } });
  return (await ask(url, '/devices/pair', { body: { code, label } })).token;
}

async function ask(url, path, { headers = {}, body } = {}) {
  const request = body && { method: 'POST', body: JSON.stringify(body) };
  const answer = await fetch(new URL(`/api/v1${path}`, url), {
    headers: { 'content-type': 'application/json', ...headers },
    ...request,
  }).catch(() => {
    throw new Halt(`No server responds at ${url}. Start it with npm start, or name another with --url.`);
  });
  const text = await answer.text();
  if (answer.ok) return JSON.parse(text);
  throw new Halt(`${url} refused ${path} (${answer.status}): ${text}`);
}
