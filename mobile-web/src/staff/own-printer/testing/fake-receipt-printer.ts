import type { PrinterChannel } from '@hannun/shared/receipt-printer';

/** How the printer takes one slip. */
export type Mishap =
  | 'well'
  | 'dies-midway'
  | 'no-paper-before'
  | 'no-paper-midway'
  | 'cover-open-before'
  | 'mute'
  | 'answers-twice';

const well = 0x12;
const offline = 0x1a;
const paperEnd = 0x72;
const coverOpen = 0x16;
/** Somebody puts in paper after so many looks. */
const looksWithoutPaper = 3;

/** A receipt printer on a tablet's cable: it knows which slips came out of it whole. */
export class FakeReceiptPrinter {
  readonly whole: string[] = [];
  private visits = 0;
  private readonly mishapOf: (visit: number) => Mishap;

  constructor(mishapOf: (visit: number) => Mishap) {
    this.mishapOf = mishapOf;
  }

  /** The way to it for one slip. */
  visit(): PrinterChannel {
    const mishap = this.mishapOf(this.visits++);
    let onData = (_: Uint8Array) => {};
    let onClosed = () => {};
    let begun = false;
    let looks = 0;
    let isEndAsked = false;
    const send = (byte: number) =>
      setTimeout(() => onData(Uint8Array.from(mishap === 'answers-twice' ? [byte, byte] : [byte])));
    const isOut = () =>
      (mishap === 'no-paper-before' && !begun) ||
      (mishap === 'no-paper-midway' && begun && looks < looksWithoutPaper);
    const isOpen = mishap === 'cover-open-before';
    const answer = (bytes: Uint8Array) => {
      if (mishap === 'mute') return;
      const [kind, , which] = bytes;
      if (kind === 0x1d) {
        isEndAsked = true;
        if (!isOut()) send(0);
      } else if (which === 1) send(isOut() || isOpen ? offline : well);
      else if (which === 2) send(isOpen ? coverOpen : well);
      else {
        send(isOut() ? paperEnd : well);
        if (begun && isOut()) {
          looks += 1;
          if (!isOut() && isEndAsked) send(0);
        }
      }
    };
    return {
      write: (bytes) => {
        const isRequest = bytes.length === 3 && (bytes[0] === 0x10 || bytes[0] === 0x1d);
        if (isRequest) return answer(bytes);
        begun = true;
        if (mishap === 'dies-midway') return void setTimeout(onClosed);
        this.whole.push(/<(.*?)>/.exec(new TextDecoder().decode(bytes))?.[1] ?? '');
      },
      onData: (listener) => {
        onData = listener;
      },
      onClosed: (listener) => {
        onClosed = listener;
      },
      close: () => {},
    };
  }
}
