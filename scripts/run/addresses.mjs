import { existsSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { inRoot } from '../bootstrap/root.mjs';

/**
 * Prints where each kind of screen finds the running product, and the pairing code.
 * @param {{ port: number, pairingCode?: string, adminToken?: string }} ready what the server told
 */
export async function printAddresses({ port, pairingCode, adminToken }) {
  const here = `http://localhost:${port}`;
  const clinicId = await firstClinic(here);
  const rows = [
    ['Phone', '/'],
    ['Tablet', '/staff'],
    ...(clinicId ? [['TV', `/display/${clinicId}`]] : []),
    ...(existsSync(inRoot('mobile-web', 'dist', 'office.html')) ? [['Office', '/office']] : []),
  ];
  const lines = rows.map(([name, path]) => `  ${name.padEnd(8)}${here}${path}`);
  const others = lanAddresses().map((address) => `  In this network: http://${address}:${port}/`);
  const code = pairingCode ? [`  Pairing code for a tablet: ${pairingCode}`] : [];
  const token = adminToken ? [`  Office credential (shown once, kept in DATA_DIR): ${adminToken}`] : [];
  console.log(
    ['', '한눈 Hannun is running. Ctrl-C ends it.', ...lines, ...others, ...code, ...token, ''].join('\n'),
  );
}

/** The clinic a newcomer sees most at: one that is open now, else the first. */
async function firstClinic(url) {
  const answer = await fetch(`${url}/api/v1/clinics`);
  if (!answer.ok) return undefined;
  const { clinics } = await answer.json();
  return (clinics.find(({ status }) => status === 'open') ?? clinics[0])?.clinicId;
}

const lanAddresses = () =>
  Object.values(networkInterfaces())
    .flat()
    .filter((one) => one && one.family === 'IPv4' && !one.internal)
    .map((one) => one.address);
