import { day, kebabId, sentTime, textBetween } from './fields.js';
import { maxCursorLength, maxHistoryClinicDays, maxHistoryDays, maxSearchLength, ranges } from './limits.js';
import { pageSizePattern, travelMinutesPattern } from './patterns.js';
import { described, object, oneOf, text, textMatching, type ValueOf } from './schema.js';
import {
  auditFormats,
  historyFormats,
  languages,
  readinessAudiences,
  residentLanguages,
  sayFormats,
} from './value-lists.js';

const search = textBetween(1, maxSearchLength);

export const AuditQuery = object({
  'who?': described('Part of a name, or a kind such as `device`', search),
  'what?': search,
  'clinicId?': kebabId,
  'from?': sentTime,
  'to?': sentTime,
  'after?': described('`next` of the page before', textBetween(1, maxCursorLength)),
  'limit?': described(ranges.pageSize.join(' to '), textMatching(pageSizePattern)),
  'format?': oneOf(auditFormats),
  'language?': described('The language of a file', oneOf(languages)),
});
export type AuditQuery = ValueOf<typeof AuditQuery>;

export const HistoryQuery = object({
  'clinicId?': described('Ids with commas between; default: all', text),
  'from?': described('First day', day),
  'to?': described(
    `Last day: at most ${maxHistoryDays} days, and ${maxHistoryClinicDays} of all clinics together`,
    day,
  ),
  'format?': oneOf(historyFormats),
  'lang?': described('The language of a file', oneOf(languages)),
});

const moment = described('The moment', sentTime);
export const PastBoardQuery = object({ at: moment });
export const NoticeImpactQuery = object({
  at: moment,
  clinicId: described('Ids with commas between', { ...text, minLength: 1 }),
});

export const GoQuery = object({
  'lane?': described('Left out: the only lane, else the one named first on the clinic’s page', kebabId),
  'minutes?': described(
    `Travel time, ${ranges.travelMinutes.join(' to ')}; left out: already there`,
    textMatching(travelMinutesPattern),
  ),
});
export type GoQuery = ValueOf<typeof GoQuery>;

export const SayQuery = object({
  'lang?': described('Left out: by `Accept-Language`, else Korean', oneOf(residentLanguages)),
  'format?': described('Left out: by `Accept`, else text', oneOf(sayFormats)),
});
export type SayQuery = ValueOf<typeof SayQuery>;

export const ReadinessQuery = object({
  'for?': described('Readiness for viewers, even while the store accepts no taps', oneOf(readinessAudiences)),
});
