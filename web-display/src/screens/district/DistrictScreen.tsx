import type { ClockReading } from '@hannun/shared/client';
import { titleAndBody } from '../../messages/title-and-body.js';
import { t } from '../../messages/translate.js';
import { formatClock } from '../../time/local-time.js';
import { Bilingual } from '../../ui/bilingual/Bilingual.js';
import { ClinicRow } from '../../ui/clinic-row/ClinicRow.js';
import { FullScreenMessage } from '../../ui/full-screen-message/FullScreenMessage.js';
import { PhoneQrCode } from '../../ui/qr-code/PhoneQrCode.js';
import { ScreenHeader } from '../../ui/screen-header/ScreenHeader.js';
import { pageAt, paginate } from '../page-rotation.js';
import type { DistrictRow } from './district-row.js';
import type { DistrictView } from './district-view.js';
import './DistrictScreen.css';

const rowsPerPage = 6;
/** A row that names its test needs a line more. */
const twoLineRowsPerPage = 4;

type DistrictScreenProps = {
  view: DistrictView;
  title: string;
  phoneUrl: string;
  serverNowMs: number;
  now: ClockReading;
};

export function DistrictScreen({ view, title, phoneUrl, serverNowMs, now }: DistrictScreenProps) {
  const clock = formatClock(serverNowMs);
  if (view.state !== 'rows') {
    const stopped = view.state === 'stopped';
    return (
      <>
        <ScreenHeader title={title} clock={clock} freshness={stopped ? 'stale' : null} />
        <FullScreenMessage
          icon={stopped ? 'no-signal' : 'clock'}
          tone={stopped ? 'warn' : 'calm'}
          {...titleAndBody(stopped ? 'districtStopped' : 'connecting')}
        />
      </>
    );
  }
  const pages = paginate(view.rows, view.rows.some(isTwoLines) ? twoLineRowsPerPage : rowsPerPage);
  const page = pageAt(pages.length, now.monotonicMs, undefined);
  const showsForecasts = view.rows.some(hasForecast);
  return (
    <div className="screen-body">
      <ScreenHeader title={title} clock={clock} freshness={view.freshness} />
      <table className={`clinic-rows${showsForecasts ? ' has-forecasts' : ''}`}>
        <ClinicColumns showsForecasts={showsForecasts} />
        <tbody>
          {pages[page]?.map((row) => (
            <ClinicRow key={keyOf(row)} row={row} showsForecasts={showsForecasts} serverNowMs={serverNowMs} />
          ))}
        </tbody>
      </table>
      <footer className="district-foot">
        <p className="district-on-phone">
          {t.ko('district.onPhone')}
          <small lang="en">{`${t.en('district.onPhone')} · ${new URL(phoneUrl).host}`}</small>
        </p>
        {pages.length > 1 && <p>{`${page + 1} / ${pages.length}`}</p>}
        <PhoneQrCode url={phoneUrl} />
      </footer>
    </div>
  );
}

const isTwoLines = ({ named }: DistrictRow): boolean => named.length > 0;

const hasForecast = (row: DistrictRow): boolean =>
  row.state === 'taking' && row.lane.saying.state === 'taking';

const keyOf = ({ board, named }: DistrictRow): string =>
  [board.clinicId, ...named.map(({ lane }) => lane.lane)].join(' ');

const ClinicColumns = ({ showsForecasts }: { showsForecasts: boolean }) => (
  <thead>
    <tr className="clinic-columns">
      <th scope="col">
        <Bilingual messageKey="district.clinic" />
      </th>
      {showsForecasts && <th scope="col">{t.ko('district.level')}</th>}
      <th scope="col">{showsForecasts ? t.ko('waiting') : <Bilingual messageKey="waiting" />}</th>
      {showsForecasts && (
        <th scope="col">
          <Bilingual messageKey="screen.expected" />
        </th>
      )}
    </tr>
  </thead>
);
