import { type Mishap, printerAnswers } from '@hannun/shared/receipt-printer/testing';
import type { BrowserContext, Page } from 'playwright-core';

/** How the printer is now. */
export type PrinterMood = Extract<Mishap, 'well' | 'no-paper-before' | 'answers-twice' | 'dies-midway'>;

type Bench = { mood: PrinterMood; whole: string[]; torn: number };
declare global {
  class USBInTransferResult {
    constructor(status: string, data: DataView);
  }
  interface Window {
    printerBench: Bench;
  }
}

/** Gives the browser a receipt printer on a cable, which keeps what was printed for as long as the profile lives. */
export const plugInUsbPrinter = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(fakeUsb, printerAnswers);

export const setMood = (page: Page, mood: PrinterMood): Promise<void> =>
  page.evaluate((next) => {
    window.printerBench.mood = next;
  }, mood);

/** The addresses on the slips that came out whole, and how many were torn. */
export const printedSlips = (page: Page): Promise<{ whole: string[]; torn: number }> =>
  page.evaluate(() => ({ whole: window.printerBench.whole, torn: window.printerBench.torn }));

/** Runs in the browser, which has nothing but its argument. */
function fakeUsb({ well, offline, paperEnd, ended }: typeof printerAnswers): void {
  const stored = sessionStorage.getItem('printer-bench');
  const bench: Bench = stored ? JSON.parse(stored) : { mood: 'well', whole: [], torn: 0 };
  window.printerBench = bench;
  const keep = () => sessionStorage.setItem('printer-bench', JSON.stringify(bench));
  const usb = new EventTarget();
  const answers: number[] = [];
  let read: PromiseWithResolvers<unknown> | null = null;
  const send = () => {
    const [byte] = answers;
    if (byte === undefined || !read) return;
    answers.shift();
    read.resolve(new USBInTransferResult('ok', new DataView(Uint8Array.of(byte).buffer)));
    read = null;
  };
  /** As in WebUSB: otherwise who reads a closed printer would take the answers to the next. */
  const endReading = (reason: string) => {
    read?.reject(new DOMException(reason, 'AbortError'));
    read = null;
    answers.length = 0;
  };
  const answer = (byte: number) => {
    answers.push(...(bench.mood === 'answers-twice' ? [byte, byte] : [byte]));
    send();
  };
  const print = (bytes: Uint8Array) => {
    const text = new TextDecoder('latin1').decode(bytes);
    if (bench.mood === 'dies-midway') {
      bench.mood = 'well';
      bench.torn += 1;
      keep();
      endReading('The device was disconnected.');
      usb.dispatchEvent(Object.assign(new Event('disconnect'), { device }));
      throw new DOMException('The device was disconnected.', 'NetworkError');
    }
    const isRaster = text.includes('\x1dv0');
    bench.whole.push(
      isRaster && text.includes('\x1dV') ? (/\/t\/[\w-]+/.exec(text)?.[0] ?? 'no code') : 'no slip',
    );
    keep();
  };
  const status = (kind: number): number => {
    const isOut = bench.mood === 'no-paper-before';
    if (kind === 4) return isOut ? paperEnd : well;
    return isOut && kind === 1 ? offline : well;
  };
  const endpoints = [
    { endpointNumber: 1, direction: 'out' },
    { endpointNumber: 2, direction: 'in' },
  ];
  const done = async () => undefined;
  const device = {
    ...{ vendorId: 1208, productId: 3624, productName: 'TM-m30', serialNumber: 'X1' },
    configuration: { interfaces: [{ interfaceNumber: 0, alternate: { endpoints } }] },
    ...{ open: done, selectConfiguration: done, claimInterface: done, reset: done },
    close: async () => endReading('The transfer was cancelled.'),
    transferIn: () => {
      read = Promise.withResolvers();
      const { promise } = read;
      send();
      return promise;
    },
    async transferOut(_: number, bytes: Uint8Array) {
      const [first, , kind = 0] = bytes;
      if (bytes.length === 3 && first === 0x10) answer(status(kind));
      else if (bytes.length === 3 && first === 0x1d) answer(ended);
      else print(bytes);
    },
  };
  Object.assign(usb, { requestDevice: async () => device, getDevices: async () => [device] });
  Object.defineProperty(navigator, 'usb', { value: usb });
}
