export * from './common.js';
export * from './speak.js';
