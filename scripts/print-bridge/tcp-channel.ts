import { connect } from 'node:net';
import type { PrinterChannel } from '@hannun/shared/receipt-printer';

export type PrinterAddress = { host: string; port: number };

/** Connects to a printer on the network; `null`: nobody answers there in time. */
export const openTcpChannel = (
  { host, port }: PrinterAddress,
  timeoutMs: number,
): Promise<PrinterChannel | null> =>
  new Promise((done) => {
    const socket = connect({ host, port, noDelay: true });
    const fail = () => {
      socket.destroy();
      done(null);
    };
    socket.setTimeout(timeoutMs, fail);
    socket.once('error', fail);
    socket.once('connect', () => {
      socket.setTimeout(0);
      socket.off('error', fail);
      done({
        write: (bytes) => void socket.write(bytes),
        onData: (listener) => void socket.on('data', listener),
        onClosed: (listener) => void socket.on('error', listener).on('close', listener),
        close: () => void socket.destroy(),
      });
    });
  });
