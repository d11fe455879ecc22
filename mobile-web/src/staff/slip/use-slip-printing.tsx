import { randomUuid } from '@hannun/shared/client';
import type { Board, Desk, PrintAnswer, PrintedTicket } from '@hannun/shared/contract';
import { useEffect, useRef, useState } from 'react';
import { checkInOf } from '../desk/desk-tickets.js';
import { ownPrinter, useFoundPrinter } from '../own-printer/use-own-printer.js';
import type { Settings } from '../settings/settings.js';
import type { TabletView } from '../tablet/tablet.js';
import { AutoPrint } from './AutoPrint.js';
import { PrintedSlip } from './PrintedSlip.js';
import { paperOfSlip } from './paper-of-slip.js';
import { answerPrint, tellPrints } from './print-answers.js';
import { lastPrintOf, requestPrint } from './receipt-printer.js';
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
 * clinic does so anyway. `shownDesk` names what became of all of them,
 * and `answerPrint` says of one what staff know. `isPrintedHere` knows those asked for at this tablet.
 */
export function useSlipPrinting({ desk, board, deviceId, view, settings }: SlipPrintingProps) {
  const { queue, add, printed } = usePaperQueue();
  const own = useFoundPrinter();
  const directory = useSlipDirectory(desk.clinicId, view.connection === 'live');
  const printedBefore = useRef(new Set<string>());
  const shownDesk: Desk =
    own.prints.length === 0 ? desk : { ...desk, prints: [...(desk.prints ?? []), ...own.prints] };
  const isOnline = view.connection === 'live';
  useEffect(() => {
    if (isOnline) void tellPrints();
  }, [isOnline]);
  const [hasPrinted, setHasPrinted] = useState(false);
  const [requested, setRequested] = useState<readonly string[]>([]);
  const isPrintedHere = ({ id }: PrintedTicket) =>
    requested.includes(id) || own.prints.some((each) => each.id === id);
  const printHere = (ticket: string) => {
    setHasPrinted(true);
    const slip = buildSlip(desk, board, ticket, slipOrigin());
    if (!slip) return;
    const identity = `${desk.day} ${ticket}`;
    const isReprint = printedBefore.current.has(identity) || lastPrintOf(shownDesk, ticket) !== undefined;
    const paper = paperOfSlip(slip, directory, isReprint);
    if (own.printer) ownPrinter.print({ ticket, isReprint, paper, width: settings.paper });
    else add({ paper, width: settings.paper });
    printedBefore.current.add(identity);
  };
  /** The clinic's receipt printer would print the slip of a check-in that reaches the server later. */
  const printInstead = (ticket: string, id = checkInOf(desk, ticket)) => {
    printHere(ticket);
    if (desk.prints && id) void answerPrint({ id, ticket, answer: 'printed' });
  };
  const printSlip = (ticket: string) => {
    if (own.printer || !desk.prints || !isOnline) return printInstead(ticket);
    setHasPrinted(true);
    const id = randomUuid();
    setRequested((before) => [...before, id]);
    void requestPrint({ id, ticket }).then((isTold) => isTold || printInstead(ticket, id));
  };
  const answer = ({ id, ticket }: PrintedTicket, known: PrintAnswer) =>
    own.prints.some((each) => each.id === id)
      ? ownPrinter.answer(id, known)
      : void answerPrint({ id, ticket, answer: known });
  const papers = (
    <>
      {settings.autoPrint && !desk.prints && <AutoPrint {...{ desk, deviceId, view }} print={printHere} />}
      {queue.inPage && <PrintedSlip job={queue.inPage} isPrinting={queue.isPrinting} printed={printed} />}
    </>
  );
  return { printSlip, answerPrint: answer, papers, shownDesk, hasPrinted, isPrintedHere };
}
