import { existsSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { inRoot } from '../bootstrap/paths.mjs';

export async function printAddresses({ port, pairingCode, adminToken }) {
  const baseUrl = `http://localhost:${port}`;
  const clinicId = await findDemoClinic(baseUrl);
  const rows = [
    ['Phone', '/'],
    ['Tablet', '/staff'],
    ...(clinicId ? [['TV', `/display/${clinicId}`]] : []),
    ...(existsSync(inRoot('mobile-web', 'dist', 'office.html')) ? [['Office', '/office']] : []),
  ];
  const lines = rows.map(([name, path]) => `  ${name.padEnd(8)}${baseUrl}${path}`);
  const others = lanAddresses().map((address) => `  From other devices: http://${address}:${port}/`);
  const code = pairingCode ? [`  Pairing code for a tablet: ${pairingCode}`] : [];
  const token = adminToken ? [`  Office credential (shown once, kept in DATA_DIR): ${adminToken}`] : [];
  console.log(
    ['', '한눈 Hannun is running. Press Ctrl-C to stop.', ...lines, ...others, ...code, ...token, ''].join(
      '\n',
    ),
  );
}

async function findDemoClinic(url) {
  const answer = await fetch(`${url}/api/v1/clinics`);
  if (!answer.ok) return undefined;
  const { clinics } = await answer.json();
  return (clinics.find(({ status }) => status === 'open') ?? clinics[0])?.clinicId;
}

const lanAddresses = () =>
  Object.values(networkInterfaces())
    .flat()
    .filter((address) => address?.family === 'IPv4' && !address.internal)
    .map(({ address }) => address);
