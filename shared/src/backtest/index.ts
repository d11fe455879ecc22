export { type GoReport, goReportOfLog, goReportOfSimulation, servedShare } from './go/go-report.js';
export { backtest } from './report.js';
