import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';
import { FakePrinterVisit, type Mishap } from '@hannun/shared/receipt-printer/testing';

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
    const line = { send: (bytes: Uint8Array) => void socket.write(bytes), hangUp: () => socket.destroy() };
    const visit = new FakePrinterVisit(mishap, line, this);
    socket.on('data', (bytes: Buffer) => visit.take(bytes));
  }
}
