export * from './link-reach.js';
export * from './slip-messages.js';
export * from './slip-paper.js';
