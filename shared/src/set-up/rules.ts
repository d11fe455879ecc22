import type { ClinicSetUp, DistrictSetUp, LaneSetUp, LevelEdges } from '../contract/clinic.js';
import { between, like, list, oneOf, shape, text, twice, webAddress, whole, withRule } from './fields.js';
import { boothPlan, exceptions, weekly } from './hours-rules.js';
import { type Check, type Problem, problem, within } from './problem.js';

/** What still fits screens and slips (characters). */
const longest = { name: 60, lane: 30, address: 120, hint: 200 } as const;
/** What one office can look after. */
const mostClinics = 500;
/** One letter each. */
const mostLanes = 26;
const mostBooths = 30;

/** A booth's name on its sign: letters and digits, none of them a filler that nobody sees. */
export const boothName = /^(?!.*\p{Default_Ignorable_Code_Point})[\p{L}\p{N}-]{1,8}$/u;

const id = like(/^(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*$/, 'id');
const both = (most: number): Check => shape({ ko: text(most), en: text(most) });

/** Each level ends later than the one before (minutes). */
const levels: Check = withRule<LevelEdges>(
  shape({ relaxed: whole(1, 600), normal: whole(1, 600), busy: whole(1, 600) }),
  ({ relaxed, normal, busy }, path) => [
    ...(normal > relaxed ? [] : problem(within(path, 'normal'), 'edges')),
    ...(busy > normal ? [] : problem(within(path, 'busy'), 'edges')),
  ],
);

const laneFields = shape(
  {
    lane: id,
    code: like(/^[A-Z]$/, 'letter'),
    name: both(longest.lane),
    way: oneOf(['slips', 'rolls', 'heads']),
    booths: withRule<string[]>(
      list(like(boothName, 'booth'), { least: 0, most: mostBooths }),
      (booths, path) => twice(booths, path, '', (booth) => booth),
    ),
  },
  {
    quota: shape({ morning: whole(0, 99_999), afternoon: whole(0, 99_999) }),
    priorityRun: whole(1, 20),
    longestService: whole(5, 600),
    plan: boothPlan,
    usualServiceSeconds: whole(10, 7_200),
  },
);

/** Where heads are only counted nobody is called to a booth; every other lane needs one. */
const lane: Check = withRule<LaneSetUp>(laneFields, ({ way, booths }, path) =>
  way !== 'heads' && booths.length === 0 ? problem(within(path, 'booths'), 'few', { least: 1 }) : [],
);

const lanes: Check = withRule<LaneSetUp[]>(list(lane, { least: 1, most: mostLanes }), (all, path) => [
  ...twice(all, path, 'lane', (each) => each.lane),
  ...twice(all, path, 'code', (each) => each.code),
]);

const clinic: Check = withRule<ClinicSetUp>(
  shape(
    {
      clinicId: id,
      name: both(longest.name),
      address: both(longest.address),
      telephone: like(/^\+?\d[\d ()-]{1,22}$/, 'telephone'),
      position: shape({ latitude: between(-90, 90), longitude: between(-180, 180) }),
      weekly,
      lanes,
    },
    {
      questionnaire: webAddress,
      bring: both(longest.hint),
      way: both(longest.hint),
      exceptions,
      notice: shape({ ko: text(longest.hint) }, { en: text(longest.hint) }),
      levels,
    },
  ),
  ({ clinicId }, path) =>
    // The address of the whole district's lobby screen.
    clinicId === 'district' ? problem(within(path, 'clinicId'), 'reserved') : [],
);

const district = shape({ id, name: both(longest.name) });

const setUp: Check = withRule<DistrictSetUp>(
  shape({ district, clinics: list(clinic, { least: 0, most: mostClinics }) }, { levels }),
  ({ clinics }, path) => twice(clinics, within(path, 'clinics'), 'clinicId', ({ clinicId }) => clinicId),
);

/** What is wrong with a whole set-up; nothing: it is a `DistrictSetUp`. The same rules in browser and server. */
export const problemsOfSetUp = (value: unknown): readonly Problem[] => setUp(value, '');

/** What is wrong with one clinic; nothing: it is a `ClinicSetUp`. Paths begin within the clinic. */
export const problemsOfClinic = (value: unknown): readonly Problem[] => clinic(value, '');

/** What is wrong with the district's own part, `{ district, levels? }`. */
export const problemsOfDistrict = (value: unknown): readonly Problem[] =>
  shape({ district }, { levels })(value, '');
