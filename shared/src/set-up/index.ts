export * from './changes.js';
export type { Problem, ProblemCode } from './problem.js';
export { problemWords } from './problem-words.js';
export { problemsOfClinic, problemsOfDistrict, problemsOfSetUp } from './rules.js';
