export { backtest } from './report.js';
