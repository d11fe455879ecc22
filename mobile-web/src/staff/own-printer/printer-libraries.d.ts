declare module '@point-of-sale/webusb-receipt-printer' {
  const WebUSBReceiptPrinter: new () => import('./printer-library.js').PrinterLibrary;

  export { WebUSBReceiptPrinter as default };
}

declare module '@point-of-sale/webserial-receipt-printer' {
  const WebSerialReceiptPrinter: new (options: {
    baudRate: number;
  }) => import('./printer-library.js').PrinterLibrary;

  export { WebSerialReceiptPrinter as default };
}
