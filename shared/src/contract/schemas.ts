/** The schemas at run time. Browsers import only `contract`, and the configuration’s within `clinic-config`. */

export * from './accounts.js';
export * from './ack.js';
export * from './audit.js';
export * from './board.js';
export * from './clinic.js';
export * from './command.js';
export * from './dashboard.js';
export * from './desk.js';
export * from './directory.js';
export * from './fields.js';
export * from './go.js';
export * from './handshake.js';
export * from './history.js';
export * from './office.js';
export * from './operations.js';
export * from './passkeys.js';
export * from './printing.js';
export * from './push.js';
export * from './queries.js';
export * from './schema.js';
export * from './screen.js';
export * from './socket-events.js';
export * from './staff-message.js';
export * from './ticket-view.js';
export * from './typical-waits.js';
