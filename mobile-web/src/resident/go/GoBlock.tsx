import { useTranslation } from '../language/translation.js';
import { findClinicInfo, type PageData } from '../page-data.js';
import type { ClinicReading } from '../saying/clinic-reading.js';
import { estimateTravel } from '../travel/estimate-travel.js';
import { describeGo, describeGoReasons, type GoSentence } from './describe-go.js';
import { GoIcon, WithTimes } from './GoStrip.js';
import './GoBlock.css';
import { TravelChips } from './TravelChips.js';

/** Whether to go now: the soonest test first, why, and how people get there. */
export function GoBlock({ reading, pageData }: { reading: ClinicReading; pageData: PageData }) {
  const translation = useTranslation();
  const travel = estimateTravel(findClinicInfo(pageData, reading.board.clinicId), pageData.travel);
  const context = { reading, travel, nowMs: pageData.now.wallMs };
  const { headline, lanes } = reading.saying;
  const others = lanes.filter(({ lane }) => lane !== headline.lane);
  const sentences = [headline, ...others].flatMap((said) => describeGo(said, context, translation) ?? []);
  const [first, ...rest] = sentences;
  if (!first) return null;
  const isShared = sentences.length === lanes.length && rest.every(({ text }) => text === first.text);
  const names = lanes.length > 1 && !isShared;
  const means = travel.means === 'walk' || travel.means === 'transit' ? travel.means : null;
  const way = means && translation.t(means, { count: travel.travelMinutes ?? 0 });
  const reasons = describeGoReasons(first, context, translation);
  return (
    <section className="go-block">
      <div role="status">
        <GoLine sentence={first} names={names} isFirst />
        <p className="go-block__why">{[way, ...reasons].filter(Boolean).join(' · ')}</p>
        {!isShared && rest.map((sentence) => <GoLine key={sentence.lane.lane} sentence={sentence} names />)}
      </div>
      {first.go.answer !== 'unknown' && <TravelChips travel={pageData.travel} means={travel.means} />}
    </section>
  );
}

type GoLineProps = { sentence: GoSentence; names: boolean; isFirst?: boolean };

function GoLine({ sentence: { lane, go, text, time }, names, isFirst = false }: GoLineProps) {
  const { localize } = useTranslation();
  return (
    <p className={isFirst ? 'go-block__answer' : 'go-block__other'}>
      <GoIcon answer={go.answer} />
      <span>
        {names && `${localize(lane.name)}: `}
        <WithTimes text={text} times={time === null ? [] : [time]} />
      </span>
    </p>
  );
}
