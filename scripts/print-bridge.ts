import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Device, SlipPaper } from '@hannun/shared/contract';
import { logStep, UserError } from './bootstrap/cli.ts';
import { parseArguments, runCommand } from './bootstrap/run-command.ts';
import { buildShared } from './build/build.ts';
import type { Journal } from './print-bridge/journal.ts';
import type { PrinterAddress } from './print-bridge/tcp-channel.ts';
import { requestJson } from './replay/office-api.ts';
import { dataDir } from './run/settings.ts';

const usage =
  'npm run print-bridge -- --url URL --code CODE --printer tcp://HOST:PORT [--paper 58|80] [--label NAME]';

const patience = { answerMs: 1_000, printMs: 3_000, lookMs: 2_000, quietMs: 10 };
const standardPort = 9100;

await runCommand(async (release) => {
  const options = readArguments();
  await buildShared();
  const { Journal } = await import('./print-bridge/journal.ts');
  const { connectServer } = await import('./print-bridge/server-api.ts');
  const { encodeSlip } = await import('@hannun/shared/receipt-printer/encode-slip');
  const { nodeDrawing } = await import('./print-bridge/node-drawing.ts');
  const { runBridge } = await import('./print-bridge/run-bridge.ts');
  const { linkReach } = await import('@hannun/shared/slip');
  const { url, printer, paper } = options;
  const journal = await Journal.open(journalFolder(options));
  const token = await pairOrRemember(journal, options);
  if (linkReach(url) !== 'everywhere')
    logStep(`Slips lead to ${url} unless the server has a PUBLIC_URL: phones outside cannot open that.`);
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  release();
  logStep(
    `Printing the slips of ${url} on ${printer.host}:${printer.port}. Ctrl-C stops after the present slip.`,
  );
  const server = connectServer(url, token);
  const encode = (slip: SlipPaper) => encodeSlip(withWholeLink(slip, url), paper, nodeDrawing);
  await runBridge({ server, printer, patience, journal, encode, say: logStep }, stop.signal);
});

type Options = ReturnType<typeof readArguments>;

/** A code works once: a bridge that starts again is still the printer it was. */
async function pairOrRemember(journal: Journal, { url, code, label }: Options): Promise<string> {
  const known = await journal.readToken();
  if (code === undefined) {
    if (known) return known;
    throw new UserError(`Give the code from the office once: --code CODE. Usage: ${usage}`);
  }
  const paired = await requestJson<{ token: string; device: Device }>(url, '/devices/pair', {
    body: { code, label },
  }).catch((error: unknown) => {
    if (known === null) throw error;
    logStep('That code is used up. Going on as the printer that was paired here before.');
    return null;
  });
  if (paired === null) return known ?? '';
  if (paired.device.role !== 'printer')
    throw new UserError(
      'This code is for another kind of device. Make one for a slip printer in the office.',
    );
  await journal.saveToken(paired.token);
  return paired.token;
}

/** A server without a public address gives the path alone. */
function withWholeLink(slip: SlipPaper, url: string): SlipPaper {
  return { ...slip, url: slip.url === null ? null : new URL(slip.url, url).href };
}

/** One for each server and printer. */
function journalFolder({ url, printer }: Options): string {
  const name = createHash('sha256').update(`${url} ${printer.host}:${printer.port}`).digest('hex');
  return join(dataDir(), 'print-bridge', name.slice(0, 16));
}

function readArguments() {
  const text = { type: 'string' } as const;
  const options = { url: text, code: text, printer: text, paper: text, label: text };
  const { values } = parseArguments(usage, options);
  const { url = `http://localhost:${process.env.PORT ?? 3000}`, label = 'printer', paper = '80' } = values;
  if (!URL.canParse(url))
    throw new UserError(`--url must be an address such as https://line.example.org. Usage: ${usage}`);
  if (paper !== '58' && paper !== '80') throw new UserError(`--paper must be 58 or 80. Usage: ${usage}`);
  return {
    url,
    code: values.code,
    label,
    paper: paper === '58' ? 58 : 80,
    printer: readPrinter(values.printer),
  } as const;
}

function readPrinter(address: string | undefined): PrinterAddress {
  const { protocol, hostname, port } = new URL(address && URL.canParse(address) ? address : 'none:');
  if (protocol === 'tcp:' && hostname !== '') return { host: hostname, port: Number(port || standardPort) };
  throw new UserError(`--printer must be an address such as tcp://192.168.0.50:9100. Usage: ${usage}`);
}
