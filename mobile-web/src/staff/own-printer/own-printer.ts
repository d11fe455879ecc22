import { randomUuid } from '@hannun/shared/client';
import type { PrintAnswer, PrintedTicket, PrintState, SlipPaper } from '@hannun/shared/contract';
import { type Patience, type PrinterChannel, printSlip } from '@hannun/shared/receipt-printer';
import type { PaperWidth } from '@hannun/shared/receipt-printer/encode-slip';
import { printWithinMs } from '@hannun/shared/slip';
import { readJsonSetting, writeJsonSetting } from '../../ui/storage/settings.js';
import type { KnownPrinter, PrinterDevice, PrinterKind } from './printer-device.js';
import { restorePrints, storePrints } from './stored-prints.js';

/** Fetched once a printer is used: most tablets have none. */
export type Driver = {
  choosePrinter: (kind: PrinterKind) => Promise<PrinterDevice | null>;
  findPrinter: (known: KnownPrinter) => Promise<PrinterDevice | null>;
  encodePaper: (paper: SlipPaper, width: PaperWidth) => Promise<Uint8Array>;
};

export type OwnPrinterState = {
  /** The printer that somebody has chosen, there or not. */
  printer: KnownPrinter | null;
  isConnected: boolean;
  prints: readonly PrintedTicket[];
};

export type SlipToPrint = { ticket: string; isReprint: boolean; paper: SlipPaper; width: PaperWidth };

type Job = SlipToPrint & { id: string; atMs: number };

const printerKey = 'hannun:own-printer';
const defaultPatience: Patience = { answerMs: 1_000, printMs: 8_000, lookMs: 2_000, quietMs: 10 };

type OwnPrinterOptions = { loadDriver: () => Promise<Driver>; patience?: Patience; now?: () => number };

/** A receipt printer at this tablet itself: one slip after the other, each begun at most once. */
export function createOwnPrinter({
  loadDriver,
  patience = defaultPatience,
  now = Date.now,
}: OwnPrinterOptions) {
  const listeners = new Set<() => void>();
  let device: PrinterDevice | null = null;
  const queue: Job[] = [];
  let isRunning = false;
  let state: OwnPrinterState = {
    printer: readJsonSetting<KnownPrinter>(printerKey),
    isConnected: false,
    prints: restorePrints(now()),
  };
  const change = (patch: Partial<OwnPrinterState>) => {
    state = { ...state, ...patch };
    for (const listener of listeners) listener();
  };
  const tell = (id: string, told: PrintState) => {
    const prints = state.prints.map((print) => (print.id === id ? { ...print, state: told } : print));
    change({ prints: storePrints(prints, now()) });
  };
  const use = (found: PrinterDevice | null) => {
    device?.close();
    device = found;
    change({ isConnected: found !== null });
  };
  const find = async () => {
    if (!state.printer) return;
    const driver = await loadDriver().catch(() => null);
    use(driver && (await driver.findPrinter(state.printer)));
  };
  /** `null`: the program for it could not be fetched. */
  const encode = (paper: SlipPaper, width: PaperWidth): Promise<Uint8Array | null> =>
    loadDriver().then(
      (driver) => driver.encodePaper(paper, width),
      () => null,
    );
  const openChannel = async (): Promise<PrinterChannel | null> => {
    const channel = device?.openChannel() ?? null;
    if (channel) return channel;
    await find();
    return device?.openChannel() ?? null;
  };
  /** Whether it was begun: then never again by itself. */
  const printOnce = async ({ id, paper, width }: Job): Promise<boolean> => {
    const bytes = await encode(paper, width);
    const { state: ended, started } = bytes
      ? await printSlip(openChannel, patience, {
          bytes,
          begin: async () => undefined,
          stuck: async (waiting) => tell(id, waiting),
        })
      : { state: 'offline' as const, started: false };
    tell(id, ended);
    // A device that does not answer is looked for anew.
    if (ended === 'offline' || ended === 'unknown') use(null);
    return started;
  };
  const run = async () => {
    if (isRunning) return;
    isRunning = true;
    for (let [job] = queue; job; [job] = queue) {
      const isBegun = await printOnce(job);
      if (isBegun || now() - job.atMs > printWithinMs) queue.shift();
      else await new Promise((resume) => setTimeout(resume, patience.lookMs));
    }
    isRunning = false;
  };
  return {
    state: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** Lets somebody choose a printer; `false`: none was. */
    async choose(kind: PrinterKind): Promise<boolean> {
      const found = await (await loadDriver()).choosePrinter(kind);
      if (!found) return false;
      writeJsonSetting(printerKey, found.printer);
      change({ printer: found.printer });
      use(found);
      return true;
    },
    /** After a reload. */
    find,
    forget() {
      writeJsonSetting(printerKey, null);
      change({ printer: null });
      use(null);
    },
    /** What staff know of a slip whose end, or whose printer, is unknown. */
    answer(id: string, answer: PrintAnswer) {
      if (answer === 'printed') return tell(id, 'printed');
      const prints = state.prints.map((print) => (print.id === id ? { ...print, isSeen: true } : print));
      change({ prints: storePrints(prints, now()) });
    },
    print(slip: SlipToPrint) {
      const [id, atMs] = [randomUuid(), now()];
      const { ticket, isReprint } = slip;
      queue.push({ ...slip, id, atMs });
      const print: PrintedTicket = {
        id,
        ticket,
        isReprint,
        at: new Date(atMs).toISOString(),
        state: 'queued',
      };
      change({ prints: storePrints([...state.prints, print], atMs) });
      void run();
    },
  };
}
