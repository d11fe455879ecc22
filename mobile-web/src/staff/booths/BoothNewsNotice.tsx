import { type BoothChoices, boothNews, takenOverBy } from '@hannun/shared/booths';
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

/** What other tablets did at this tablet's booth: took it over, or ended what was going on there. */
export function BoothNewsNotice({ desk, choices, device, choosePlace }: BoothNewsNoticeProps) {
  const { t } = useTranslation();
  const [read, setRead] = useState(() => readSetting(storageKey));
  const nameOf = (id: string) => nameOfOther(desk, id, t);
  const taken = desk.lanes.flatMap((lane) => takenOverBy(desk, choices, { lane, device }) ?? [])[0];
  const all = boothNews(desk, choices, device);
  const readIndex = all.findIndex(({ command }) => command === read);
  const news = readIndex < 0 ? all : all.slice(0, readIndex);
  const [newest] = news;
  if (newest)
    return (
      <section className="question" role="alert">
        <Icon name="bell" size={1.5} />
        <p>
          {news.slice(0, maxShown).map(({ command, did, ticket, booth, device: actor }) => (
            <b key={command}>{t(`told.${did}`, { tablet: nameOf(actor), booth, ticket: ticket ?? '' })} </b>
          ))}
          {newest.ticket !== null && t('toldHint')}
        </p>
        {newest.ticket === null && <SmallButton name={t('choosePlace')} press={choosePlace} />}
        <SmallButton
          name={t('acknowledge')}
          press={() => {
            writeSetting(storageKey, newest.command);
            setRead(newest.command);
          }}
        />
      </section>
    );
  if (!taken) return null;
  return (
    <section className="question" role="alert">
      <Icon name="location" size={1.5} />
      <p>
        <b>{t('toldTakenOver', { tablet: nameOf(taken.device), booth: taken.booth })}</b>{' '}
        {t('toldTakenOverHint')}
      </p>
      <SmallButton name={t('choosePlace')} press={choosePlace} />
    </section>
  );
}
