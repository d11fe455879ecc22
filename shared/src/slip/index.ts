export * from './link-reach.js';
export * from './print-job.js';
export * from './slip-messages.js';
export * from './slip-paper.js';
