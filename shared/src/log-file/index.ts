export * from './read-log.js';
export * from './retell.js';
export * from './row.js';
export * from './write-log.js';
