/** So long before opening, a line already stands outside: its first people are taken in. */
export const earlyLineMs = 2 * 60 * 60 * 1000;

export const maxPartySize = 20;
export const ticketDigits = { min: 3, max: 5 };
export const maxTicketNumber = 10 ** ticketDigits.max - 1;
/** Of a tablet's own series in one lane: `AK01` to `AK99`. */
export const maxSeriesNumber = 99;
/** Larger values are taken for typing errors. */
export const maxTearOffNumbers = 200;
/** Of one ticket on its way from lane to lane. */
export const maxStations = 20;
export const resultMinutes = { min: 1, max: 180 };
/** So long after its service has ended, a ticket may be sent to another lane. */
export const sendableMs = 3 * 60 * 60 * 1000;
export const maxWaitingPeople = 3000;
export const maxPostponedTickets = 50;
/** Those in service in one booth; more than one only after an outage. */
export const maxFinishedByCall = 20;
export const maxReservedNumbers = 20;
/** Letters of one tablet on one day: it asks for another when one is used up, or its memory was lost. */
export const maxSeriesPerTablet = 4;
export const maxPendingTaps = 1_000_000;
export const maxScreenPixels = 32_768;
export const maxClinicPlace = 1000;
export const maxWatchTargets = 100;
/** A push notification comes at the latest when so many tickets are ahead. */
export const maxAheadToNotify = 20;
export const maxEndpointLength = 1024;
export const maxCredentialLength = 200;
/** Of a code that pairs a tablet, and of one that a new screen shows. */
export const pairingCodeLength = 8;
export const screenCodeLength = 6;
export const maxTypedNameLength = 60;
export const maxSearchLength = 60;
export const maxCursorLength = 120;
/** More would not fit in memory. */
export const maxHistoryDays = 100;
export const maxHistoryClinicDays = 3_000;

/** Of the outline that phones draw the map from. */
export const maxOutlineKilobytes = 64;
export const maxClinics = 500;
export const maxLanes = 26;
export const maxBooths = 30;
export const maxPlannedBooths = 99;
export const maxBreaks = 12;
export const maxPlanRanges = 48;
export const maxExceptions = 400;
export const maxQuota = 99_999;

/** Lowest and highest, as the forms allow and the server accepts. */
export const ranges = {
  levelMinutes: [1, 600],
  priorityRun: [1, 20],
  longestServiceMinutes: [5, 600],
  usualServiceSeconds: [10, 7_200],
  latitude: [-90, 90],
  longitude: [-180, 180],
  volume: [0, 100],
  passwordLength: [12, 128],
  accountNameLength: [2, 40],
  pageSize: [1, 500],
  travelMinutes: [0, 240],
} as const;

export type TextRule = { maxLength: number; allowLineBreaks?: boolean };

const multilineText: TextRule = { maxLength: 200, allowLineBreaks: true };

/** What the forms allow and the server accepts (characters): what fits screens, slips and tablets. */
export const textRules = {
  clinicName: { maxLength: 60 },
  laneName: { maxLength: 30 },
  address: { maxLength: 120 },
  hint: { maxLength: 200 },
  accountName: { maxLength: ranges.accountNameLength[1] },
  passkeyName: { maxLength: 40 },
  deviceLabel: { maxLength: 60 },
  build: { maxLength: 40 },
  shownPage: { maxLength: 20 },
  urgentNotice: { ko: { maxLength: 80 }, en: { maxLength: 120 } },
  notice: multilineText,
  staffMessage: multilineText,
} as const satisfies Readonly<Record<string, TextRule | Readonly<Record<'ko' | 'en', TextRule>>>>;
