import { networkInterfaces } from 'node:os';
import type { ReadyMessage } from '@hannun/server/workers/ipc-messages';
import type { Snapshot } from '@hannun/shared/contract';

export async function printAddresses({ port, pairingCode, adminToken }: ReadyMessage): Promise<void> {
  const baseUrl = `http://localhost:${port}`;
  const clinicId = await findDemoClinic(baseUrl);
  const pages = {
    Phone: '/',
    Tablet: '/staff',
    ...(clinicId && { TV: `/display/${clinicId}` }),
    Office: '/office',
  };
  const lines = [
    '한눈 Hannun is running. Press Ctrl-C to stop.',
    ...Object.entries(pages).map(([name, path]) => `  ${name.padEnd(8)}${baseUrl}${path}`),
    ...lanAddresses().map((address) => `  From other devices: http://${address}:${port}/`),
    ...(pairingCode ? [`  Pairing code for a tablet: ${pairingCode}`] : []),
    ...(adminToken ? [`  Admin token (shown once, kept in DATA_DIR): ${adminToken}`] : []),
  ];
  console.log(`\n${lines.join('\n')}\n`);
}

async function findDemoClinic(url: string): Promise<string | undefined> {
  const answer = await fetch(`${url}/api/v1/clinics`);
  if (!answer.ok) return undefined;
  const { clinics } = (await answer.json()) as Snapshot;
  return (clinics.find(({ status }) => status === 'open') ?? clinics[0])?.clinicId;
}

const lanAddresses = (): string[] =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
