import type { LocalizedText, SlipPaper } from '../contract/index.js';
import { dayInZone, formatClock, formatWeekday, type TimeZone } from '../date-time/index.js';
import { createTranslate } from '../i18n/translator.js';
import { slipPaperMessages } from './slip-messages.js';

export type SlipFacts = {
  clinic: LocalizedText;
  lane: { code: string; name: LocalizedText };
  ticket: string;
  party: number;
  /** In people. */
  ahead: number;
  /** By a tablet without the server. */
  isAheadGuessed?: boolean;
  /** When it came to this lane. */
  checkedInAt: string;
  /** From another lane, so that it came to the clinic before. */
  isSent?: boolean;
  timeZone: TimeZone;
  /** Where the lane is served now. */
  booths: readonly string[];
  /** How to find the place. */
  way?: LocalizedText | undefined;
  telephone: string | null;
  /** `null` while the server has not saved the check-in. */
  url: string | null;
  /** What else is true of the wait, one sentence each. */
  notes?: readonly LocalizedText[];
  isReprint?: boolean;
};

const words = {
  ko: createTranslate('ko', [slipPaperMessages.ko]),
  en: createTranslate('en', [slipPaperMessages.en]),
};

const inBoth = (...[key, values]: Parameters<typeof words.ko>): LocalizedText => ({
  ko: words.ko(key, values),
  en: words.en(key, values),
});

function peopleAhead({ ahead: count, isAheadGuessed }: Pick<SlipFacts, 'ahead' | 'isAheadGuessed'>) {
  if (count === 0) return inBoth(isAheadGuessed ? 'soon' : 'next');
  return inBoth(isAheadGuessed ? 'aboutPeople' : 'people', { count });
}

/** The one layout-free slip that browsers and receipt printers draw. */
export function slipPaper({ clinic, lane, ticket, url, ...facts }: SlipFacts): SlipPaper {
  const { party, booths, way, telephone, notes = [], isReprint = false } = facts;
  return {
    clinic,
    lane,
    issued: formatIssued(facts.checkedInAt, facts.timeZone),
    ticket,
    reprint: isReprint ? inBoth('reprint') : null,
    place:
      booths.length === 0 ? null : { room: inBoth('room', { booths: booths.join('·') }), way: way ?? null },
    rows: [
      { label: inBoth('ahead'), value: peopleAhead(facts) },
      { label: inBoth('party'), value: inBoth('people', { count: party }) },
    ],
    notes: facts.isSent ? [inBoth('cameToLane'), ...notes] : notes,
    url,
    hint: inBoth(url === null ? 'noCode' : 'scan'),
    keep: inBoth('keep'),
    telephone: telephone === null ? null : { label: inBoth('telephone'), number: telephone },
  };
}

/** `2026. 11. 26. (목) 17:24`, read alike in both languages but for the weekday. */
function formatIssued(at: string, timeZone: TimeZone): string {
  const day = dayInZone(timeZone, at);
  const date = day.split('-').map(Number).join('. ');
  return `${date}. (${formatWeekday('ko', day, 'short')}) ${formatClock(timeZone, at)}`;
}
