export * from './changes.js';
export type { Problem, ProblemCode } from './problem.js';
export { isFit, problemWords, textWords } from './problem-words.js';
export { boothName, problemsOfClinic, problemsOfDistrict, problemsOfSetUp } from './rules.js';
export { type TextRule, textTrouble, trimmed, withoutTabs } from './typed-text.js';
