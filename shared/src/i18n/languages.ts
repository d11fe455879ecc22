export {
  type Language,
  languages,
  type ResidentLanguage,
  residentLanguages,
} from '../contract/value-lists.js';
