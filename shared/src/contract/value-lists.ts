import { protocolMismatches } from './protocol.js';

export const clinicStatuses = ['open', 'paused', 'intake-closed', 'closed'] as const;
export type ClinicStatus = (typeof clinicStatuses)[number];

/**
 * Why a lane takes nobody in. `closed`: by hand, or its intake hour has passed. `full`: quota or last number reached.
 * `not-yet`: opens later today. `not-today`: does not run today.
 */
export const laneIntakes = ['closed', 'full', 'not-yet', 'not-today'] as const;
export type LaneIntake = (typeof laneIntakes)[number];

export const lastNumberSources = ['staff', 'forecast'] as const;
export type LastNumberSource = (typeof lastNumberSources)[number];

/** Whether somebody who sets out now is served today. */
export const goAnswers = ['yes', 'tight', 'unlikely', 'no', 'unknown'] as const;
export type GoAnswer = (typeof goAnswers)[number];
export const goReasons = [
  'wait',
  'intake-ends',
  'places',
  'paused',
  'not-yet',
  'not-today',
  'closed',
  'stale',
] as const;
export type GoReason = (typeof goReasons)[number];

/** From the shortest wait to the longest. */
export const levels = ['relaxed', 'normal', 'busy', 'packed'] as const;
export type Level = (typeof levels)[number];

/** `silent`: nobody called though people wait. `unknown`: no calls yet. `after-closing`: may not be today. */
export const noForecastReasons = [
  'closed',
  'paused',
  'offline',
  'silent',
  'unknown',
  'too-wide',
  'after-closing',
  'intake-closed',
] as const;
export type NoForecastReason = (typeof noForecastReasons)[number];

/** What a clinic does on public holidays. */
export const publicHolidayRules = ['as-usual', 'closed'] as const;
export type PublicHolidayRule = (typeof publicHolidayRules)[number];

/** What an outline shows: the district as a whole, or a part of it with a name. */
export const areaKinds = ['district', 'neighbourhood'] as const;

export const queueModes = ['slips', 'rolls', 'heads'] as const;
export type QueueMode = (typeof queueModes)[number];

export const pauseReasons = ['disinfection', 'lunch', 'other'] as const;
export type PauseReason = (typeof pauseReasons)[number];

export const staffLeaveReasons = ['no-show', 'left'] as const;
export type StaffLeaveReason = (typeof staffLeaveReasons)[number];
/** `presumed-left`: missing in a recount of people without numbers, and of any in older logs; `unknown`: still open when the day ended. */
export const leaveReasons = [...staffLeaveReasons, 'presumed-left', 'unknown'] as const;
export type LeaveReason = (typeof leaveReasons)[number];

/** Why staff are asked about a number that waits. */
export const doubts = ['called-past', 'recount'] as const;
export type Doubt = (typeof doubts)[number];

export const serviceEndCauses = ['tap', 'next-call', 'time'] as const;
export type ServiceEndCause = (typeof serviceEndCauses)[number];

/** `late`: five minutes late. */
export const callAnswers = ['coming', 'late'] as const;
export type CallAnswer = (typeof callAnswers)[number];

export const staffPrompts = ['recount-due', 'no-taps'] as const;
export type StaffPrompt = (typeof staffPrompts)[number];

export const officeRoles = ['viewer', 'office'] as const;
export type OfficeRole = (typeof officeRoles)[number];

export const deviceRoles = ['staff', 'display', 'printer'] as const;
export type DeviceRole = (typeof deviceRoles)[number];

/** What a printer's bridge can tell; `unknown`: it may or may not have come out. */
export const printOutcomes = ['printed', 'no-paper', 'cover-open', 'offline', 'unknown'] as const;
export type PrintOutcome = (typeof printOutcomes)[number];
export const printStates = ['queued', ...printOutcomes] as const;
export type PrintState = (typeof printStates)[number];
/** `printed`: staff know that it is out, or their tablet printed it; `seen`: they know that it is not. */
export const printAnswers = ['printed', 'seen'] as const;
export type PrintAnswer = (typeof printAnswers)[number];

/** `blocked` until someone presses a key; `missing` without sound or voice. */
export const screenSounds = ['on', 'off', 'blocked', 'missing'] as const;
export type ScreenSound = (typeof screenSounds)[number];

export const screenLayouts = ['landscape', 'portrait'] as const;
export type ScreenLayout = (typeof screenLayouts)[number];

export const colorSchemes = ['light', 'dark'] as const;
export type ColorScheme = (typeof colorSchemes)[number];

export const screenThemes = [...colorSchemes, 'schedule'] as const;
export type ScreenTheme = (typeof screenThemes)[number];

export const screenVoices = ['off', 'ko', 'ko-en'] as const;
export type ScreenVoice = (typeof screenVoices)[number];

/** `no-contact`: no tablet online. `not-recorded`: server not running. `restored`: part of the log was lost. */
export const dataGapKinds = ['no-contact', 'not-recorded', 'restored'] as const;

/** Why a rule of the queue rejects a command. */
export const ruleRejectionCodes = [
  'invalid',
  'unknown-lane',
  'unknown-ticket',
  'intake-closed',
  'clinic-closed',
  'nobody-waiting',
  'already-done',
  'nothing-to-undo',
] as const;
export type RuleRejectionCode = (typeof ruleRejectionCodes)[number];

export const errorCodes = [
  ...ruleRejectionCodes,
  ...protocolMismatches,
  'conflict',
  'unauthenticated',
  'forbidden',
  'unknown-clinic',
  'too-old',
  'out-of-sequence',
  'changed-meanwhile',
  'lane-in-use',
  'letter-given',
  'guessable-password',
  'sign-in-again',
  'rate-limited',
  'unavailable',
  'internal',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

export const readinessAudiences = ['viewers'] as const;
export type ReadinessAudience = (typeof readinessAudiences)[number];

/** What staff, the office and lobby screens read. */
export const languages = ['ko', 'en'] as const;
export type Language = (typeof languages)[number];

/** What residents read. */
export const residentLanguages = [...languages, 'zh', 'vi', 'ja', 'th', 'ru'] as const;
export const sayFormats = ['text', 'ssml'] as const;
export type ResidentLanguage = (typeof residentLanguages)[number];

export const auditOutcomes = ['done', 'refused'] as const;

export const auditFormats = ['json', 'csv'] as const;
export type AuditFormat = (typeof auditFormats)[number];

export const historyFormats = ['json', 'csv', 'xlsx'] as const;
export type HistoryFormat = (typeof historyFormats)[number];
