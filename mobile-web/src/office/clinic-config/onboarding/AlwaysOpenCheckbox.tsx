import { useState } from 'react';
import { useTranslation } from '../../translation.js';
import { Checkbox } from '../form/fields.js';
import { useFormContext } from '../form/use-form.js';

const allDay = { from: '00:00', until: '24:00' };

/** Lets someone who tries it outside office hours find an open clinic. */
export function AlwaysOpenCheckbox() {
  const { t } = useTranslation();
  const { get, set } = useFormContext();
  const [regularHours] = useState(() => get('weekly'));
  const [alwaysOpen, setAlwaysOpen] = useState(false);
  const change = (on: boolean) => {
    setAlwaysOpen(on);
    set('weekly', on ? Array.from({ length: 7 }, () => allDay) : regularHours);
  };
  return <Checkbox label={t('onboarding.openAlways')} on={alwaysOpen} change={change} />;
}
