import { useState } from 'react';
import { useTranslation } from '../../../ui/language/LanguageProvider.js';
import { Check } from '../form/fields.js';
import { useFormAround } from '../form/use-form.js';

const roundTheClock = { from: '00:00', until: '24:00' };

/** Lets someone who tries it outside office hours find an open clinic. */
export function OpenNow() {
  const { t } = useTranslation();
  const { get, set } = useFormAround();
  const [usual] = useState(() => get('weekly'));
  const [always, setAlways] = useState(false);
  const change = (on: boolean) => {
    setAlways(on);
    set('weekly', on ? Array.from({ length: 7 }, () => roundTheClock) : usual);
  };
  return <Check label={t('start.openAlways')} on={always} change={change} />;
}
