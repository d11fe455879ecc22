/** By what a printer is found again after a reload. */
export type PrinterIdentity = {
  vendorId?: number | null;
  productId?: number | null;
  serialNumber?: string | null;
};

/** What both libraries have in common. They report no failed write: only the printer's answers can be trusted. */
export type PrinterLibrary = {
  connect: () => Promise<void>;
  reconnect: (printer: PrinterIdentity) => Promise<void>;
  disconnect: () => Promise<void>;
  listen: () => Promise<boolean | undefined>;
  print: (bytes: Uint8Array) => Promise<void>;
  addEventListener: {
    (type: 'connected', listener: (printer: PrinterIdentity & { productName?: string }) => void): void;
    (type: 'data', listener: (data: DataView | Uint8Array) => void): void;
    (type: 'disconnected', listener: () => void): void;
  };
};
