import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';

/** How the printer takes one slip. */
export type Mishap =
  | 'well'
  | 'dies-midway'
  | 'no-paper-before'
  | 'no-paper-midway'
  | 'cover-open-before'
  | 'refuses'
  | 'mute'
  | 'answers-twice';

const cut = '\x1dV';
const inTurn = '\x1dr\x01';
const realTime = ['\x10\x04\x01', '\x10\x04\x02', '\x10\x04\x04'];
const anyRequest = new RegExp([inTurn, ...realTime].join('|'), 'g');

/** A receipt printer on the network: it knows what came out of it, whole or torn. */
export class FakePrinter implements AsyncDisposable {
  readonly whole: string[] = [];
  readonly torn: string[] = [];
  private readonly server: Server;
  private readonly mishapOf: (visit: number) => Mishap;
  private readonly sockets = new Set<Socket>();
  private visits = 0;

  private constructor(mishapOf: (visit: number) => Mishap) {
    this.mishapOf = mishapOf;
    this.server = createServer({ noDelay: true }, (socket) => this.serve(socket));
  }

  /** `mishapOf`: of the n-th connection. */
  static async start(mishapOf: (visit: number) => Mishap): Promise<FakePrinter> {
    const printer = new FakePrinter(mishapOf);
    await new Promise<void>((done) => printer.server.listen(0, '127.0.0.1', done));
    return printer;
  }

  get address() {
    return { host: '127.0.0.1', port: (this.server.address() as AddressInfo).port };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((done) => this.server.close(done));
  }

  private serve(socket: Socket): void {
    const mishap = this.mishapOf(this.visits++);
    this.sockets.add(socket);
    socket.on('error', () => undefined);
    if (mishap === 'refuses') return void socket.destroy();
    const visit = new Visit(mishap, socket, this);
    socket.on('data', (bytes: Buffer) => visit.take(bytes));
  }
}

class Visit {
  private job = '';
  private looks = 0;
  private readonly mishap: Mishap;
  private readonly socket: Socket;
  private readonly printer: FakePrinter;

  constructor(mishap: Mishap, socket: Socket, printer: FakePrinter) {
    this.mishap = mishap;
    this.socket = socket;
    this.printer = printer;
  }

  take(bytes: Buffer): void {
    const text = bytes.toString('latin1');
    const printed = text.split(anyRequest).join('');
    if (printed !== '') this.print(printed);
    for (const [request] of text.matchAll(anyRequest)) this.answer(request === inTurn ? undefined : request);
  }

  private print(text: string): void {
    this.job += text;
    const id = /<(.*?)>/.exec(this.job)?.[1] ?? '';
    if (this.mishap === 'dies-midway') {
      this.printer.torn.push(id);
      this.socket.destroy();
    } else if (this.job.includes(cut)) this.printer.whole.push(id);
  }

  private answer(kind: string | undefined): void {
    if (this.mishap === 'mute') return;
    const byte = kind === undefined ? 0 : this.status(kind.charCodeAt(2));
    const isStopped = kind === undefined && this.isOutMidway;
    if (isStopped) return;
    this.socket.write(Buffer.of(...(this.mishap === 'answers-twice' ? [byte, byte] : [byte])));
  }

  /** Somebody puts in paper after a while; the printer then prints the rest and answers what it was asked. */
  private get isOutMidway(): boolean {
    return this.mishap === 'no-paper-midway' && this.job !== '' && this.looks < 4;
  }

  private status(kind: number): number {
    const isOutBefore = this.mishap === 'no-paper-before' && this.job === '';
    const isOpen = this.mishap === 'cover-open-before' && this.job === '';
    if (kind === 4 && this.mishap === 'no-paper-midway' && this.job !== '') {
      this.looks += 1;
      if (this.looks === 4) setImmediate(() => this.socket.write(Buffer.of(0)));
      return this.looks < 4 ? 0x72 : 0x12;
    }
    if (kind === 4) return isOutBefore ? 0x72 : 0x12;
    if (kind === 2) return isOpen ? 0x16 : 0x12;
    return isOutBefore || isOpen ? 0x1a : 0x12;
  }
}
