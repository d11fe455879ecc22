import { bilingual, boothName, clockTime, day, displayText, kebabId, LocalizedText } from './fields.js';
import {
  maxBooths,
  maxBreaks,
  maxClinics,
  maxExceptions,
  maxLanes,
  maxPlannedBooths,
  maxPlanRanges,
  maxQuota,
  ranges,
  textRules,
} from './limits.js';
import { halfHourPattern, laneCodePattern, telephonePattern } from './patterns.js';
import {
  changeOf,
  described,
  exactly,
  flag,
  integerBetween,
  listOf,
  named,
  nullable,
  numberBetween,
  object,
  oneOf,
  recordOf,
  text,
  textMatching,
  type ValueOf,
} from './schema.js';
import { areaKinds, pauseReasons, publicHolidayRules, queueModes } from './value-lists.js';

export { LocalizedText };

const noticeText = displayText(textRules.notice);
export const Notice = named('Notice', object({ ko: noticeText, 'en?': noticeText }));
export type Notice = ValueOf<typeof Notice>;

const minutes = integerBetween(...ranges.levelMinutes);
export const LevelThresholds = named(
  'LevelThresholds',
  described('Upper limits in minutes', object({ relaxed: minutes, normal: minutes, busy: minutes })),
);
export type LevelThresholds = ValueOf<typeof LevelThresholds>;

const timeRange = { from: clockTime, until: clockTime };
/** Local clock times `HH:MM`; `24:00` is the midnight that ends the day. */
const TimeRange = object(timeRange);
export type TimeRange = ValueOf<typeof TimeRange>;

const halfHour = textMatching(halfHourPattern);
const BoothPlan = object({ from: halfHour, until: halfHour, booths: integerBetween(0, maxPlannedBooths) });
export type BoothPlan = ValueOf<typeof BoothPlan>;
export const BoothPlans = listOf(BoothPlan, { maxItems: maxPlanRanges });

export const DaySchedule = named(
  'DaySchedule',
  object({
    ...timeRange,
    'intakeUntil?': clockTime,
    'breaks?': listOf(object({ ...timeRange, reason: oneOf(pauseReasons) }), { maxItems: maxBreaks }),
  }),
);
export type DaySchedule = ValueOf<typeof DaySchedule>;

export const WeeklyHours = described(
  'Monday first; null: closed',
  listOf(nullable(DaySchedule), { minItems: 7, maxItems: 7 }),
);

export const Exceptions = recordOf(nullable(DaySchedule), {
  maxProperties: maxExceptions,
  propertyNames: day,
});
export type Exceptions = ValueOf<typeof Exceptions>;

const people = integerBetween(0, maxQuota);
export const laneConfigFields = {
  lane: kebabId,
  code: textMatching(laneCodePattern),
  name: bilingual(textRules.laneName),
  way: oneOf(queueModes),
  booths: listOf(boothName, { maxItems: maxBooths, uniqueItems: true }),
  'quota?': described(
    'People before and after noon; reaching it closes the lane’s intake',
    object({ morning: people, afternoon: people }),
  ),
  'priorityRun?': described(
    'Priority tickets called in a row while others wait; 2 by default',
    integerBetween(...ranges.priorityRun),
  ),
  'longestService?': described(
    'Minutes after which a service nobody ended counts as ended; 60 by default',
    integerBetween(...ranges.longestServiceMinutes),
  ),
  'plan?': BoothPlans,
  'usualServiceSeconds?': integerBetween(...ranges.usualServiceSeconds),
  'weekly?': described('The lane’s own hours, within the clinic’s; left out: the clinic’s', WeeklyHours),
  'exceptions?': Exceptions,
  'next?': described('The lane that people usually go on to: its tablets offer it first', kebabId),
  'closesWhenFull?': described(
    'Intake closes by itself at the last number that can be served today; otherwise it is only proposed',
    flag,
  ),
};
export const LaneConfig = named('LaneConfig', object(laneConfigFields));
export type LaneConfig = ValueOf<typeof LaneConfig>;

export const Questionnaire = described('An https address without credentials', { ...text, minLength: 1 });
export const clinicInformationFields = {
  clinicId: kebabId,
  name: bilingual(textRules.clinicName),
  address: bilingual(textRules.address),
  telephone: textMatching(telephonePattern),
  'questionnaire?': Questionnaire,
  'bring?': bilingual(textRules.hint),
  'way?': bilingual(textRules.hint),
  position: object({
    latitude: numberBetween(...ranges.latitude),
    longitude: numberBetween(...ranges.longitude),
  }),
  weekly: WeeklyHours,
  'exceptions?': Exceptions,
  'publicHolidays?': described(
    '`as-usual` by default; a dated exception wins over both',
    oneOf(publicHolidayRules),
  ),
  'notice?': Notice,
  'levels?': LevelThresholds,
};
export const Lanes = listOf(LaneConfig, { minItems: 1, maxItems: maxLanes });

const clinicFields = { ...clinicInformationFields, lanes: Lanes };
export const ClinicConfig = named('ClinicConfig', object(clinicFields));
export type ClinicConfig = ValueOf<typeof ClinicConfig>;
export const ClinicChange = named('ClinicChange', changeOf(clinicFields));

const districtFields = { id: kebabId, name: bilingual(textRules.clinicName) };
export const District = named('District', object(districtFields));
export type District = ValueOf<typeof District>;

const degrees = numberBetween(...ranges.longitude);
/** Longitude first, as GeoJSON has it. */
const position = listOf(degrees, { minItems: 2, maxItems: 2 });
const OutlineFeature = object({
  type: exactly('Feature'),
  properties: object({ kind: oneOf(areaKinds), name: bilingual(textRules.clinicName) }),
  geometry: object({ type: exactly('Polygon'), coordinates: listOf(listOf(position, { minItems: 4 })) }),
});
export type OutlineFeature = ValueOf<typeof OutlineFeature>;

export const DistrictOutline = named(
  'DistrictOutline',
  described(
    'GeoJSON of at most 64 KB, WGS 84: what the map draws without tiles. Parts that lie apart are features each',
    object({
      type: exactly('FeatureCollection'),
      'source?': described('Named below the map', bilingual(textRules.clinicName)),
      features: listOf(OutlineFeature),
    }),
  ),
);
export type DistrictOutline = ValueOf<typeof DistrictOutline>;

const districtSettingsFields = {
  district: object({ ...districtFields, 'outline?': DistrictOutline }),
  'levels?': LevelThresholds,
};
export const DistrictSettings = named('DistrictSettings', object(districtSettingsFields));
export type DistrictSettings = ValueOf<typeof DistrictSettings>;
export const DistrictChange = named('DistrictChange', changeOf(districtSettingsFields));

export const DistrictConfig = named(
  'DistrictConfig',
  object({ ...districtSettingsFields, clinics: listOf(ClinicConfig, { maxItems: maxClinics }) }),
);
export type DistrictConfig = ValueOf<typeof DistrictConfig>;
