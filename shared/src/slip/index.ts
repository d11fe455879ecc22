export * from './link-reach.js';
export * from './print-job.js';
export * from './say-slip.js';
export * from './slip-expectation.js';
export * from './slip-messages.js';
export * from './slip-paper.js';
