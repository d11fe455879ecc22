import { endRequest, statusRequests } from '../printer-status.js';

/** How a printer takes one slip. */
export type Mishap =
  | 'well'
  | 'dies-midway'
  | 'no-paper-before'
  | 'no-paper-midway'
  | 'cover-open-before'
  | 'refuses'
  | 'mute'
  | 'answers-twice';

/** What a printer answers. */
export const printerAnswers = {
  well: 0x12,
  offline: 0x1a,
  paperEnd: 0x72,
  coverOpen: 0x16,
  ended: 0,
} as const;

/** Its connection for one slip, as the printer sees it. */
export type PrinterLine = { send: (bytes: Uint8Array) => void; hangUp: () => void };

/** The slips, each as what stands between `<` and `>` in it, that came out of a printer. */
export type PrintedSlips = { whole: string[]; torn: string[] };

type Request = keyof typeof statusRequests | 'end';

const cut = '\x1dV';
/** Somebody puts in paper after so many looks. */
const looksWithoutPaper = 3;
const textOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
const requests = new Map<string, Request>([
  [textOf(statusRequests.printer), 'printer'],
  [textOf(statusRequests.offlineCause), 'offlineCause'],
  [textOf(statusRequests.paper), 'paper'],
  [textOf(endRequest), 'end'],
]);
const anyRequest = new RegExp([...requests.keys()].join('|'), 'g');

/** A receipt printer during one connection: takes bytes, answers, and knows whether its slip came out. */
export class FakePrinterVisit {
  private job = '';
  private looks = 0;
  private isEndAsked = false;
  private readonly mishap: Mishap;
  private readonly line: PrinterLine;
  private readonly out: PrintedSlips;

  constructor(mishap: Mishap, line: PrinterLine, out: PrintedSlips) {
    this.mishap = mishap;
    this.line = line;
    this.out = out;
  }

  take(bytes: Uint8Array): void {
    const text = new TextDecoder('latin1').decode(bytes);
    const printed = text.split(anyRequest).join('');
    if (printed !== '') this.print(printed);
    for (const [found] of text.matchAll(anyRequest)) this.answer(requests.get(found) ?? 'end');
  }

  private print(text: string): void {
    const wasCut = this.job.includes(cut);
    this.job += text;
    const slip = /<(.*?)>/.exec(this.job)?.[1] ?? '';
    if (this.mishap === 'dies-midway') {
      this.out.torn.push(slip);
      this.line.hangUp();
    } else if (!wasCut && this.job.includes(cut)) this.out.whole.push(slip);
  }

  private answer(request: Request): void {
    if (this.mishap === 'mute') return;
    if (request === 'end') this.isEndAsked = true;
    if (request !== 'end') this.send(this.status(request));
    else if (!this.isOut) this.send(printerAnswers.ended);
    if (request === 'paper' && this.job !== '' && this.isOut) this.look();
  }

  /** With paper again, the printer prints the rest and answers what it was asked. */
  private look(): void {
    this.looks += 1;
    if (!this.isOut && this.isEndAsked) this.send(printerAnswers.ended);
  }

  private send(byte: number): void {
    this.line.send(Uint8Array.from(this.mishap === 'answers-twice' ? [byte, byte] : [byte]));
  }

  private get isOut(): boolean {
    if (this.job === '') return this.mishap === 'no-paper-before';
    return this.mishap === 'no-paper-midway' && this.looks < looksWithoutPaper;
  }

  private status(request: keyof typeof statusRequests): number {
    const { well, offline, paperEnd, coverOpen } = printerAnswers;
    const isOpen = this.mishap === 'cover-open-before' && this.job === '';
    if (request === 'paper') return this.isOut ? paperEnd : well;
    if (request === 'offlineCause') return isOpen ? coverOpen : well;
    return this.isOut || isOpen ? offline : well;
  }
}
