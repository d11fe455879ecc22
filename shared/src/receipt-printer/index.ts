export * from './draw-slip.js';
export * from './print-slip.js';
export * from './printer-connection.js';
