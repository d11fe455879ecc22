import type { ClockReading } from '@hannun/shared/client';
import { Both } from '../../components/Both/Both.js';
import { ClinicRow } from '../../components/ClinicRow/ClinicRow.js';
import { Message } from '../../components/Message/Message.js';
import { PhoneCode } from '../../components/PhoneCode/PhoneCode.js';
import { ScreenHeader } from '../../components/ScreenHeader/ScreenHeader.js';
import { clockTime } from '../../time/local-time.js';
import { messageOf } from '../../words/message-words.js';
import { say } from '../../words/say.js';
import { pageAt, pagesOf } from '../pages.js';
import type { DistrictView } from './district-view.js';
import './DistrictScreen.css';

const rowsPerPage = 6;

type DistrictScreenProps = {
  view: DistrictView;
  title: string;
  phoneUrl: string;
  present: number;
  now: ClockReading;
};

export function DistrictScreen({ view, title, phoneUrl, present, now }: DistrictScreenProps) {
  const clock = clockTime(present);
  if (view.state !== 'rows') {
    const stopped = view.state === 'stopped';
    return (
      <>
        <ScreenHeader title={title} clock={clock} shown={stopped ? 'stale' : null} />
        <Message
          icon={stopped ? 'offline' : 'clock'}
          tone={stopped ? 'warn' : 'calm'}
          {...messageOf(stopped ? 'districtStopped' : 'connecting')}
        />
      </>
    );
  }
  const pages = pagesOf(view.rows, rowsPerPage);
  const page = pageAt(pages.length, now.monotonic, undefined);
  const forecasts = view.rows.some((row) => row.state === 'open' && row.busiest !== null);
  return (
    <div className="screen-body">
      <ScreenHeader title={title} clock={clock} shown={view.shown} />
      <table className={`clinic-rows${forecasts ? ' has-forecasts' : ''}`}>
        <ClinicColumns forecasts={forecasts} />
        <tbody>
          {pages[page]?.map((row) => (
            <ClinicRow key={row.board.clinicId} row={row} forecasts={forecasts} present={present} />
          ))}
        </tbody>
      </table>
      <footer className="district-foot">
        <p className="district-on-phone">
          {say.ko('district.onPhone')}
          <small lang="en">{`${say.en('district.onPhone')} · ${new URL(phoneUrl).host}`}</small>
        </p>
        {pages.length > 1 && <p>{`${page + 1} / ${pages.length}`}</p>}
        <PhoneCode url={phoneUrl} />
      </footer>
    </div>
  );
}

const ClinicColumns = ({ forecasts }: { forecasts: boolean }) => (
  <thead>
    <tr className="clinic-columns">
      <th scope="col">
        <Both of="district.clinic" />
      </th>
      {forecasts && <th scope="col">{say.ko('district.level')}</th>}
      <th scope="col">{forecasts ? say.ko('waiting') : <Both of="waiting" />}</th>
      {forecasts && (
        <th scope="col">
          <Both of="expected" />
        </th>
      )}
    </tr>
  </thead>
);
