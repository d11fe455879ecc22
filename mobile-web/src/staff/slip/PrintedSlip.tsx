import type { LocalizedText } from '@hannun/shared/contract';
import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { printPaper } from './browser-print.js';
import type { PaperJob } from './paper-queue.js';
import { SlipQrCode } from './SlipQrCode.js';
import './PrintedSlip.css';

type PrintedSlipProps = { job: PaperJob; isPrinting: boolean; printed: (job: PaperJob) => void };

/** Prints the slip as soon as it stands in the page; hidden on screen. */
export function PrintedSlip({ job, isPrinting, printed }: PrintedSlipProps) {
  const paperRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isPrinting && paperRef.current) void printPaper(paperRef.current).then(() => printed(job));
  }, [job, isPrinting, printed]);
  const { clinic, lane, issued, ticket, reprint, place, rows, notes, url, hint, keep, telephone } = job.paper;
  return createPortal(
    <div ref={paperRef} className="paper" data-width={job.width} aria-hidden="true">
      {reprint && <Both className="paper__reprint" text={reprint} />}
      <Both className="paper__clinic" text={clinic} />
      <p className="paper__head">
        <span>
          <b className="paper__code">{lane.code}</b> {lane.name.ko}
        </span>
        <span>{issued}</span>
      </p>
      <p className="paper__number">{ticket}</p>
      {place && (
        <div className="paper__place">
          <p className="paper__room">{place.room.ko}</p>
          {place.way && <p>{place.way.ko}</p>}
          <p lang="en">{[place.room.en, place.way?.en].filter(Boolean).join(' · ')}</p>
        </div>
      )}
      {rows.map(({ label, value }) => (
        <div key={label.ko} className="paper__row">
          <Both text={label} />
          <Both text={value} />
        </div>
      ))}
      {notes.map((note) => (
        <Both key={note.ko} className="paper__note" text={note} />
      ))}
      <div className="paper__link">
        <SlipQrCode url={url} title="" />
        <Both text={hint} />
      </div>
      <Both className="paper__note" text={keep} />
      {telephone && (
        <p className="paper__head">
          <span>
            {telephone.label.ko} <span lang="en">{telephone.label.en}</span>
          </span>
          <b>{telephone.number}</b>
        </p>
      )}
    </div>,
    document.body,
  );
}

type BothProps = { text: LocalizedText; className?: string };

const Both = ({ text: { ko, en }, className }: BothProps) => (
  <p className={className}>
    {ko}
    {en && en !== ko && <small lang="en">{en}</small>}
  </p>
);
