import type { GoAnswer } from '@hannun/shared/contract';
import { Icon, type IconName } from '@hannun/shared/ui/icon';
import { type Translation, useTranslation } from '../language/translation.js';
import { findClinicInfo, type PageData } from '../page-data.js';
import type { ClinicReading } from '../saying/clinic-reading.js';
import { estimateTravel } from '../travel/estimate-travel.js';
import { describeGoAll, describeRest, type GoSentence, namesTests } from './describe-go.js';
import './GoStrip.css';

type GoStripProps = { reading: ClinicReading; pageData: PageData };

/** The foot of a card: whether to go now, for each test. */
export function GoStrip({ reading, pageData }: GoStripProps) {
  const translation = useTranslation();
  const travel = estimateTravel(findClinicInfo(pageData, reading.board.clinicId), pageData.travel);
  const context = { reading, travel, nowMs: pageData.now.wallMs };
  const sentences = describeGoAll(reading.saying, context, translation);
  if (sentences.length === 0) return null;
  const lines = sentences.every(({ go }) => go.answer === 'unknown')
    ? [unknownLine(sentences, reading, translation)]
    : toLines(sentences, reading, translation);
  return (
    <div className="go-strip">
      {lines.map(({ answer, text, times }) => (
        <p key={text} className="go-strip__line">
          <GoIcon answer={answer} />
          <span>
            <WithTimes text={text} times={times} />
          </span>
        </p>
      ))}
    </div>
  );
}

type Line = { answer: GoAnswer; text: string; times: readonly string[] };

/** Where nobody can tell of any test: why, and whom to ask. */
function unknownLine(
  sentences: readonly GoSentence[],
  reading: ClinicReading,
  translation: Translation,
): Line {
  const reasons = oncePerAnswer(sentences, reading, translation).map(({ text }) => text);
  return { answer: 'unknown', text: [...reasons, translation.t('go.ask')].join(' · '), times: [] };
}

/** Each with the name of its test, or once what is so of all. */
function oncePerAnswer(
  sentences: readonly GoSentence[],
  { saying }: ClinicReading,
  { localize }: Translation,
): readonly GoSentence[] {
  if (!namesTests(sentences, saying)) return sentences.slice(0, 1);
  return sentences.map((each) => ({ ...each, text: `${localize(each.lane.name)}: ${each.text}` }));
}

/** Tests of which each is done by a known time, all before or all after a break, share a line; else each has its own. */
function toLines(
  sentences: readonly GoSentence[],
  reading: ClinicReading,
  translation: Translation,
): readonly Line[] {
  const { t, localize } = translation;
  const timesOf = ({ time }: GoSentence) => (time === null ? [] : [time]);
  const [first, ...others] = sentences;
  const isDoneAlike = ({ go, time }: GoSentence) =>
    go.answer === 'yes' && time !== null && go.rest === first?.go.rest;
  if (first && others.length > 0 && sentences.every(isDoneAlike)) {
    const list = sentences
      .map(({ lane, time }) => t('go.testBy', { test: localize(lane.name), time: time ?? '' }))
      .join(' · ');
    const text = [t('go.testsDone', { list }), ...describeRest(first.go, t)].join(' · ');
    return [{ answer: 'yes', text, times: sentences.flatMap(timesOf) }];
  }
  return oncePerAnswer(sentences, reading, translation).map((each) => ({
    answer: each.go.answer,
    text: each.text,
    times: timesOf(each),
  }));
}

const icons: Record<GoAnswer, IconName> = {
  yes: 'check',
  tight: 'clock',
  unlikely: 'warning',
  no: 'intake-closed',
  unknown: 'clock',
};

/** Answers differ by shape, not by colour. */
export const GoIcon = ({ answer }: { answer: GoAnswer }) => (
  <span className="go-icon" data-answer={answer}>
    <Icon name={icons[answer]} size={answer === 'yes' ? 0.75 : 1.15} />
  </span>
);

/** The sentence with its clock times in bold. */
export function WithTimes({ text, times }: { text: string; times: readonly string[] }) {
  const [time, ...others] = times;
  const at = time === undefined ? -1 : text.indexOf(time);
  if (time === undefined || at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <b>{time}</b>
      <WithTimes text={text.slice(at + time.length)} times={others} />
    </>
  );
}
