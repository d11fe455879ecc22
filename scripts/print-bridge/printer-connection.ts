import { connect, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import {
  endRequest,
  isEndAnswer,
  isRealTimeAnswer,
  type Readiness,
  readinessOf,
  statusRequests,
} from './printer-status.ts';

export type PrinterAddress = { host: string; port: number };

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
  private readonly socket: Socket;
  private readonly patience: Patience;
  private end = Promise.resolve(false);

  private constructor(socket: Socket, patience: Patience) {
    this.socket = socket;
    this.patience = patience;
    socket.on('data', (bytes: Buffer) => {
      for (const byte of bytes) for (const take of [...this.waiting]) take(byte);
    });
    socket.on('error', () => this.closing.abort());
    socket.on('close', () => this.closing.abort());
  }

  /** `null`: nobody answers there. */
  static open({ host, port }: PrinterAddress, patience: Patience): Promise<PrinterConnection | null> {
    return new Promise((done) => {
      const socket = connect({ host, port, noDelay: true });
      const fail = () => {
        socket.destroy();
        done(null);
      };
      socket.setTimeout(patience.answerMs, fail);
      socket.once('error', fail);
      socket.once('connect', () => {
        socket.setTimeout(0);
        const printer = new PrinterConnection(socket, patience);
        socket.off('error', fail);
        done(printer);
      });
    });
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
    this.socket.write(bytes);
  }

  /** Asks to be told once everything sent so far is printed. */
  requestEnd(): void {
    this.end = this.answer(isEndAnswer, null).then((byte) => byte !== null);
    this.socket.write(endRequest);
  }

  /** Whether the printer has said so, within this time or before. */
  async hasEnded(timeoutMs: number): Promise<boolean> {
    const waiting = new AbortController();
    const elapsed = setTimeout(timeoutMs, false, { signal: waiting.signal }).catch(() => false);
    const ended = await Promise.race([this.end, elapsed]);
    waiting.abort();
    return ended;
  }

  close(): void {
    this.socket.destroy();
  }

  private async ask(
    request: Uint8Array,
    isAnswer: (byte: number) => boolean,
    timeoutMs: number,
  ): Promise<number | null> {
    await setTimeout(this.patience.quietMs);
    const answer = this.answer(isAnswer, timeoutMs);
    this.socket.write(request);
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
      const timer = timeoutMs === null ? undefined : globalThis.setTimeout(() => end(null), timeoutMs);
      this.waiting.add(take);
      this.closing.signal.addEventListener('abort', closed);
      if (this.isClosed) end(null);
    });
  }
}
