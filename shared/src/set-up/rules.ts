import type { ClinicSetUp, DistrictSetUp, LaneSetUp, LevelEdges } from '../contract/clinic.js';
import { between, like, list, oneOf, shape, text, twice, webAddress, whole, withRule } from './fields.js';
import { boothPlan, exceptions, weekly } from './hours-rules.js';
import { type Check, type Problem, problem, within } from './problem.js';

/** Characters that fit screens and slips. */
const longest = { name: 60, lane: 30, address: 120, hint: 200 } as const;
const mostClinics = 500;
const mostLanes = 26;
const mostBooths = 30;

/** Rejects invisible filler characters. */
export const boothName = /^(?!.*\p{Default_Ignorable_Code_Point})[\p{L}\p{N}-]{1,8}$/u;

const id = like(/^(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*$/, 'id');
const both = (most: number): Check => shape({ ko: text(most), en: text(most) });

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
    // Reserved: the path of the district's lobby screen.
    clinicId === 'district' ? problem(within(path, 'clinicId'), 'reserved') : [],
);

const district = shape({ id, name: both(longest.name) });

const setUp: Check = withRule<DistrictSetUp>(
  shape({ district, clinics: list(clinic, { least: 0, most: mostClinics }) }, { levels }),
  ({ clinics }, path) => twice(clinics, within(path, 'clinics'), 'clinicId', ({ clinicId }) => clinicId),
);

/** Used by browser and server alike. */
export const problemsOfSetUp = (value: unknown): readonly Problem[] => setUp(value, '');

export const problemsOfClinic = (value: unknown): readonly Problem[] => clinic(value, '');

export const problemsOfDistrict = (value: unknown): readonly Problem[] =>
  shape({ district }, { levels })(value, '');
