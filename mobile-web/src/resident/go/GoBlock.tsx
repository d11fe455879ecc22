import { useTranslation } from '../language/translation.js';
import { findClinicInfo, type PageData } from '../page-data.js';
import type { ClinicReading } from '../saying/clinic-reading.js';
import { estimateTravel } from '../travel/estimate-travel.js';
import { describeGoAll, describeGoReasons, type GoSentence, namesTests } from './describe-go.js';
import { GoIcon, WithTimes } from './GoStrip.js';
import './GoBlock.css';
import { TravelChips } from './TravelChips.js';

/** Whether to go now: the soonest test first, why, and how people get there. */
export function GoBlock({ reading, pageData }: { reading: ClinicReading; pageData: PageData }) {
  const translation = useTranslation();
  const travel = estimateTravel(findClinicInfo(pageData, reading.board.clinicId), pageData.travel);
  const context = { reading, travel, nowMs: pageData.now.wallMs };
  const sentences = describeGoAll(reading.saying, context, translation);
  const [first, ...rest] = sentences;
  if (!first) return null;
  const names = namesTests(sentences, reading.saying);
  const means = travel.means === 'walk' || travel.means === 'transit' ? travel.means : null;
  const way = means && translation.t(means, { count: travel.travelMinutes ?? 0 });
  const reasonsOf = (sentence: GoSentence) => describeGoReasons(sentence, context, translation);
  return (
    <section className="go-block">
      <div role="status">
        <GoLine sentence={first} names={names} isFirst />
        <p className="go-block__why">{[way, ...reasonsOf(first)].filter(Boolean).join(' · ')}</p>
        {names &&
          rest.map((sentence) => (
            <GoLine key={sentence.lane.lane} sentence={sentence} names reasons={reasonsOf(sentence)} />
          ))}
      </div>
      {first.go.answer !== 'unknown' && <TravelChips travel={pageData.travel} means={travel.means} />}
    </section>
  );
}

type GoLineProps = { sentence: GoSentence; names: boolean; isFirst?: boolean; reasons?: readonly string[] };

function GoLine({ sentence: { lane, go, text, time }, names, isFirst = false, reasons = [] }: GoLineProps) {
  const { localize } = useTranslation();
  return (
    <p className={isFirst ? 'go-block__answer' : 'go-block__other'}>
      <GoIcon answer={go.answer} />
      <span>
        {names && `${localize(lane.name)}: `}
        <WithTimes text={[text, ...reasons].join(' · ')} times={time === null ? [] : [time]} />
      </span>
    </p>
  );
}
