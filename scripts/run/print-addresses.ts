import { networkInterfaces } from 'node:os';
import type { ReadyMessage } from '@hannun/server/workers/ipc-messages';

export function printAddresses({ port, pairing, adminToken }: ReadyMessage): void {
  const baseUrl = `http://localhost:${port}`;
  const pages = {
    Phone: '/',
    Tablet: '/staff',
    ...(pairing && { TV: `/display/${pairing.clinicId}` }),
    Office: '/office',
  };
  const lines = [
    '한눈 Hannun is running. Press Ctrl-C to stop.',
    ...Object.entries(pages).map(([name, path]) => `  ${name.padEnd(8)}${baseUrl}${path}`),
    ...lanAddresses().map((address) => `  From other devices: http://${address}:${port}/`),
    ...(pairing ? pairingLines(pairing) : []),
    ...(adminToken ? [`  Admin token (shown once, kept in DATA_DIR): ${adminToken}`] : []),
  ];
  console.log(`\n${lines.join('\n')}\n`);
}

const pairingLines = ({ code, expiresAt }: NonNullable<ReadyMessage['pairing']>): string[] => [
  `  Pairing code for a tablet: ${code}`,
  `  (valid until ${clockTime.format(new Date(expiresAt))}; another: sign in to the office, Devices)`,
];

const clockTime = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });

const lanAddresses = (): string[] =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
