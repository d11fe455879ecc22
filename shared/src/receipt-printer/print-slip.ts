import type { PrintOutcome } from '../contract/index.js';
import { type Patience, type PrinterChannel, PrinterConnection } from './printer-connection.js';

export type PrintResult = { state: PrintOutcome; started: boolean };

export type SlipPrint = {
  bytes: Uint8Array;
  /** Called, and awaited, right before the first byte leaves. */
  begin: () => Promise<void>;
  /** Tells that a slip which has been begun waits for somebody. */
  stuck: (state: PrintOutcome) => Promise<void>;
};

/**
 * Prints one slip, at most once: whatever goes wrong after the first byte is told and never tried again. `open` resolves
 * to `null` where nobody answers.
 */
export async function printSlip(
  open: () => Promise<PrinterChannel | null>,
  patience: Patience,
  slip: SlipPrint,
): Promise<PrintResult> {
  const channel = await open();
  if (!channel) return { state: 'offline', started: false };
  const printer = new PrinterConnection(channel, patience);
  try {
    return await printOn(printer, patience, slip);
  } finally {
    printer.close();
  }
}

async function printOn(
  printer: PrinterConnection,
  patience: Patience,
  { bytes, begin, stuck }: SlipPrint,
): Promise<PrintResult> {
  const readiness = await printer.readiness();
  if (readiness !== 'ready') return { state: readiness, started: false };
  await begin();
  printer.send(bytes);
  printer.requestEnd();
  if (await printer.hasEnded(patience.printMs)) return finished(await printer.readiness());
  return { state: await waitForSomebody(printer, patience, stuck), started: true };
}

/** Paper that runs out with the last line shows only afterwards; a printer that then leaves has printed. */
const finished = (after: string): PrintResult => ({
  state: after === 'no-paper' ? 'unknown' : 'printed',
  started: true,
});

/** The printer keeps the rest of the slip and goes on by itself once there is paper and the cover is shut. */
async function waitForSomebody(
  printer: PrinterConnection,
  patience: Patience,
  stuck: SlipPrint['stuck'],
): Promise<PrintOutcome> {
  for (let told: string | null = null; !printer.isClosed; ) {
    const readiness = await printer.readiness();
    if (readiness === 'ready') {
      // Well all the time, and no answer in its turn: a printer that does not know the request has printed by now.
      const hasPrinted = told === null || (await printer.hasEnded(patience.printMs));
      return hasPrinted ? 'printed' : 'unknown';
    }
    if (readiness === 'offline') return 'unknown';
    if (readiness !== told) await stuck(readiness);
    told = readiness;
    if (await printer.hasEnded(patience.lookMs)) return 'printed';
  }
  return 'unknown';
}
