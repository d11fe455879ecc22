export * from './lane-figures.js';
export * from './lane-row-view.js';
export * from './lane-sentences.js';
export * from './messages.js';
export * from './resting-message.js';
export * from './screen-rows.js';
export * from './screen-view.js';
export type * from './sentence-key.js';
export { words as lobbyWords } from './words.js';
