import { pause } from './pause.js';
import {
  endRequest,
  isEndAnswer,
  isRealTimeAnswer,
  type Readiness,
  readinessOf,
  statusRequests,
} from './printer-status.js';

/** The way to a printer for one slip: over a network, a cable or the air. */
export type PrinterChannel = {
  write: (bytes: Uint8Array) => void;
  onData: (listener: (bytes: Uint8Array) => void) => void;
  onClosed: (listener: () => void) => void;
  close: () => void;
};

export type Patience = {
  /** For a connection, and for an answer to a real-time request. */
  answerMs: number;
  /** For everything to be printed, while the printer says that it is well. */
  printMs: number;
  /** Between two looks at a printer that is not ready. */
  lookMs: number;
  /** Before a request, for second answers to the one before: some printers answer twice. */
  quietMs: number;
};

/**
 * One connection to the printer for one slip, so that an answer meant for an earlier slip can never be taken for this
 * one's.
 */
export class PrinterConnection {
  private readonly waiting = new Set<(byte: number) => void>();
  private readonly closing = new AbortController();
  private readonly channel: PrinterChannel;
  private readonly patience: Patience;
  private end = Promise.resolve(false);

  constructor(channel: PrinterChannel, patience: Patience) {
    this.channel = channel;
    this.patience = patience;
    channel.onData((bytes) => {
      for (const byte of bytes) for (const take of [...this.waiting]) take(byte);
    });
    channel.onClosed(() => this.closing.abort());
  }

  get isClosed(): boolean {
    return this.closing.signal.aborted;
  }

  /** A printer that does not answer is offline. */
  async readiness(): Promise<Readiness> {
    const answers = { printer: 0, offlineCause: 0, paper: 0 };
    for (const request of ['printer', 'offlineCause', 'paper'] as const) {
      const answer = await this.ask(statusRequests[request], isRealTimeAnswer, this.patience.answerMs);
      if (answer === null) return 'offline';
      answers[request] = answer;
    }
    return readinessOf(answers);
  }

  send(bytes: Uint8Array): void {
    this.channel.write(bytes);
  }

  /** Asks to be told once everything sent so far is printed. */
  requestEnd(): void {
    this.end = this.answer(isEndAnswer, null).then((byte) => byte !== null);
    this.channel.write(endRequest);
  }

  /** Whether the printer has said so, within this time or before. */
  async hasEnded(timeoutMs: number): Promise<boolean> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const elapsed = new Promise<boolean>((done) => {
      timer = setTimeout(() => done(false), timeoutMs);
    });
    const ended = await Promise.race([this.end, elapsed]);
    clearTimeout(timer);
    return ended;
  }

  close(): void {
    this.channel.close();
  }

  private async ask(
    request: Uint8Array,
    isAnswer: (byte: number) => boolean,
    timeoutMs: number,
  ): Promise<number | null> {
    await pause(this.patience.quietMs);
    const answer = this.answer(isAnswer, timeoutMs);
    this.channel.write(request);
    return answer;
  }

  /** `null`: none within this time, or before the connection ended. */
  private answer(isAnswer: (byte: number) => boolean, timeoutMs: number | null): Promise<number | null> {
    return new Promise((done) => {
      const end = (byte: number | null) => {
        clearTimeout(timer);
        this.waiting.delete(take);
        this.closing.signal.removeEventListener('abort', closed);
        done(byte);
      };
      const take = (byte: number) => isAnswer(byte) && end(byte);
      const closed = () => end(null);
      const timer = timeoutMs === null ? undefined : setTimeout(() => end(null), timeoutMs);
      this.waiting.add(take);
      this.closing.signal.addEventListener('abort', closed);
      if (this.isClosed) end(null);
    });
  }
}
