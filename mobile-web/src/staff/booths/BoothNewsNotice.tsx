import { type BoothChoices, boothNews } from '@hannun/shared/booths';
import type { Desk } from '@hannun/shared/contract';
import { Icon } from '@hannun/shared/ui/icon';
import { useState } from 'react';
import { readSetting, writeSetting } from '../../ui/storage/settings.js';
import { useTranslation } from '../translation.js';
import { SmallButton } from '../ui/SmallButton.js';
import { nameOfOther } from './tablet-name.js';

const storageKey = 'hannun:booth-news-read';
/** More would push the keys off the screen; the rest stands in the day's history. */
const maxShown = 3;

type BoothNewsNoticeProps = {
  desk: Desk;
  choices: BoothChoices;
  device: string;
  choosePlace: () => void;
};

/** What other tablets ended in this tablet's booth, until somebody here has read it. */
export function BoothNewsNotice({ desk, choices, device, choosePlace }: BoothNewsNoticeProps) {
  const { t } = useTranslation();
  const [readUntil, setReadUntil] = useState(() => readSetting(storageKey) ?? '');
  // By time, because what was read may have been undone since.
  const news = boothNews(desk, choices, device).filter(({ at }) => at > readUntil);
  const [newest] = news;
  if (!newest) return null;
  return (
    <section className="question" role="alert">
      <Icon name="bell" size={1.5} />
      <p>
        {news.slice(0, maxShown).map(({ command, did, ticket, booth, device: actor }) => (
          <b key={command}>
            {t(`told.${did}`, { tablet: nameOfOther(desk, actor, t), booth, ticket: ticket ?? '' })}{' '}
          </b>
        ))}
        {newest.ticket !== null && t('toldHint')}
      </p>
      {newest.ticket === null && <SmallButton name={t('choosePlace')} press={choosePlace} />}
      <SmallButton
        name={t('acknowledge')}
        press={() => {
          writeSetting(storageKey, newest.at);
          setReadUntil(newest.at);
        }}
      />
    </section>
  );
}
