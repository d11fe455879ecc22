import type { StaffMessage } from '@hannun/shared';
import { useState } from 'react';
import { Icon } from '../../ui/icon/Icon.js';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { readSetting, writeSetting } from '../../ui/language/language-preference.js';
import { clockTime } from '../frame/clock-time.js';
import { SmallKey } from './SmallKey.js';
import './OfficeWord.css';

const readKey = 'hannun:word-read';

/** A message from the district office, until someone at this tablet has read it. */
export function OfficeWord({ word: { id, at, text } }: { word: StaffMessage }) {
  const { t, language } = useTranslation();
  const [read, setRead] = useState(() => readSetting(readKey) === id);
  if (read) return null;
  const take = () => {
    writeSetting(readKey, id);
    setRead(true);
  };
  const inEnglish = language === 'en' && text.en !== undefined;
  return (
    <section className="office-word" role="alert">
      <Icon name="bell" size={1.5} />
      <p>
        <b>{t('officeSays', { time: clockTime(at) })}</b>{' '}
        <span lang={inEnglish ? 'en' : 'ko'}>{inEnglish ? text.en : text.ko}</span>
      </p>
      <SmallKey name={t('read')} press={take} />
    </section>
  );
}
