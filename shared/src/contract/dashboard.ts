import { Board, WaitRange } from './board.js';
import { LocalizedText } from './clinic.js';
import { time } from './fields.js';
import {
  count,
  described,
  exactly,
  type Fields,
  integerBetween,
  listOf,
  named,
  nullable,
  number,
  object,
  oneOf,
  text,
  union,
  type ValueOf,
} from './schema.js';
import { StaffMessage } from './staff-message.js';

const DashboardTablet = object({ id: text, label: text, heardAt: nullable(time), pending: count });
export type DashboardTablet = ValueOf<typeof DashboardTablet>;

const WaitingSample = object({ at: time, waiting: number });
export type WaitingSample = ValueOf<typeof WaitingSample>;

const DashboardHour = object({
  hour: integerBetween(0, 24),
  waiting: number,
  'shut?': described('Why there is no figure, or only half of one', oneOf(['break', 'no-contact'])),
});
export type DashboardHour = ValueOf<typeof DashboardHour>;

const DashboardClinic = named(
  'DashboardClinic',
  object({
    board: Board,
    telephone: text,
    served: count,
    oldest: nullable(object({ ticket: text, since: time })),
    pace: object({ lastHour: number, usual: nullable(number) }),
    booths: object({ open: count, of: count }),
    recent: listOf(WaitingSample),
    usual: nullable(object({ waiting: number, served: number })),
    hours: listOf(DashboardHour),
    tablets: listOf(DashboardTablet),
    word: nullable(StaffMessage),
  }),
);
export type DashboardClinic = ValueOf<typeof DashboardClinic>;

const alert = <const Kind extends string, const Of extends Fields>(kind: Kind, fields: Of) =>
  object({ kind: exactly(kind), clinicId: text, ...fields });

const DashboardAlert = named(
  'DashboardAlert',
  union(
    alert('device-silent', { since: time }),
    alert('tablet-flooding', { tablet: text }),
    alert('long-wait', {
      wait: WaitRange,
      quieter: nullable(object({ clinicId: text, wait: WaitRange })),
    }),
    alert('no-taps', { since: time }),
    alert('recount-due', {
      since: time,
      'why?': described(
        'The stored log differed from what servers had read, so taps may be missing',
        exactly('log-differed'),
      ),
    }),
    alert('growing', { from: count, to: count, 'closesAt?': time }),
    alert('forecast-off', { calls: count, within: count }),
  ),
);
export type DashboardAlert = ValueOf<typeof DashboardAlert>;

export const Dashboard = named(
  'Dashboard',
  object({
    asOf: time,
    timeZone: text,
    district: object({ id: text, name: LocalizedText }),
    clinics: listOf(DashboardClinic),
    matters: described('At most three, most pressing first', listOf(DashboardAlert)),
    today: listOf(WaitingSample),
    usual: listOf(WaitingSample),
  }),
);
export type Dashboard = ValueOf<typeof Dashboard>;
