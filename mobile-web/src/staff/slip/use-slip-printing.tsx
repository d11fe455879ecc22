import type { Board, Desk } from '@hannun/shared/contract';
import { useRef } from 'react';
import { ownPrinter, useFoundPrinter } from '../own-printer/use-own-printer.js';
import type { Settings } from '../settings/settings.js';
import type { TabletView } from '../tablet/tablet.js';
import { AutoPrint } from './AutoPrint.js';
import { PrintedSlip } from './PrintedSlip.js';
import { paperOfSlip } from './paper-of-slip.js';
import { requestPrint } from './receipt-printer.js';
import { buildSlip } from './slip.js';
import { useSlipDirectory } from './slip-directory.js';
import { slipOrigin } from './slip-origin.js';
import { usePaperQueue } from './use-paper-queue.js';

type SlipPrintingProps = {
  desk: Desk;
  board: Board | null;
  deviceId: string;
  view: TabletView;
  settings: Settings;
};

/**
 * Prints slips: `printSlip` one at once, on the printer at this tablet, else on the clinic's receipt printer, else in this
 * browser. `papers` are those of the browser. Each check-in prints by itself where that is set; a receipt printer of the
 * clinic does so anyway. `shownDesk` names what became of all of them.
 */
export function useSlipPrinting({ desk, board, deviceId, view, settings }: SlipPrintingProps) {
  const { queue, add, printed } = usePaperQueue();
  const own = useFoundPrinter();
  const directory = useSlipDirectory(desk.clinicId, view.connection === 'live');
  const printedBefore = useRef(new Set<string>());
  const printHere = (ticket: string) => {
    const slip = buildSlip(desk, board, ticket, slipOrigin());
    if (!slip) return;
    const identity = `${desk.day} ${ticket}`;
    const isReprint =
      printedBefore.current.has(identity) || own.prints.some((each) => each.ticket === ticket);
    const paper = paperOfSlip(slip, directory, isReprint);
    if (own.printer) ownPrinter.print({ ticket, isReprint, paper, width: settings.paper });
    else add({ paper, width: settings.paper });
    printedBefore.current.add(identity);
  };
  const printSlip = (ticket: string) => {
    if (own.printer || !desk.prints || view.connection !== 'live') return printHere(ticket);
    void requestPrint(ticket).then((isTold) => isTold || printHere(ticket));
  };
  const papers = (
    <>
      {settings.autoPrint && !desk.prints && <AutoPrint {...{ desk, deviceId, view }} print={printHere} />}
      {queue.inPage && <PrintedSlip job={queue.inPage} isPrinting={queue.isPrinting} printed={printed} />}
    </>
  );
  const shownDesk: Desk =
    own.prints.length === 0 ? desk : { ...desk, prints: [...(desk.prints ?? []), ...own.prints] };
  return { printSlip, papers, shownDesk };
}
