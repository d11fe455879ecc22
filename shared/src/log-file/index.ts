export * from './csv-replay.js';
export * from './log-row.js';
export * from './read-log.js';
export * from './write-log.js';
