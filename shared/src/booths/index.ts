export * from './booth-choices.js';
export * from './booth-keys.js';
export * from './booth-news.js';
export * from './first-minutes.js';
export * from './place-of.js';
export * from './rooms.js';
export * from './seen.js';
export * from './ticket-name.js';
