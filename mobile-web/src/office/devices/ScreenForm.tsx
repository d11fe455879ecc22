import type { ScreenHealth, ScreenSettings } from '@hannun/shared';
import { isValidOrEmpty } from '@hannun/shared/clinic-config';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../ui/button/Button.js';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { TextField } from '../../ui/text-field/TextField.js';
import { useDeed } from '../api/use-deed.js';
import type { District } from '../district/use-district.js';
import { Labelled } from '../parts/Labelled.js';
import { Trouble } from '../parts/Trouble.js';
import { ClinicChoice } from './ClinicChoice.js';

type ScreenFormProps = { screen: ScreenHealth; district: District; close: () => void };

/** Limit of the server (characters). */
const rule = { most: 60 };

const choices = {
  theme: ['light', 'dark', 'schedule'],
  layout: ['landscape', 'portrait'],
  voice: ['off', 'ko', 'ko-en'],
} as const;
type Choice = keyof typeof choices;

/** Edits a screen's settings; what is left empty the screen decides itself. */
export function ScreenForm({ screen, district, close }: ScreenFormProps) {
  const { t } = useTranslation();
  const title = useId();
  const [label, setLabel] = useState(screen.label);
  const [target, setTarget] = useState(screen.settings.target ?? screen.target);
  const [wishes, setWishes] = useState<ScreenSettings>(screen.settings);
  const { send, busy, error } = useDeed();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const { theme = null, layout = null, voice = null, volume = null } = wishes;
    const moved = target === screen.target ? {} : { target };
    const body = { label: label.trim(), theme, layout, voice, volume, ...moved };
    if ((await send(`/admin/screens/${screen.id}`, { method: 'PATCH', body })).ok) close();
  };
  const wish = (name: keyof ScreenSettings, value: string | number) =>
    setWishes(({ [name]: _, ...others }) => (value === '' ? others : { ...others, [name]: value }));
  return (
    <tr className="row-form">
      <td colSpan={5}>
        <form aria-labelledby={title} onSubmit={(event) => void save(event)}>
          <h3 id={title} className="visually-hidden">
            {t('changeOf', { label: screen.label || t('unnamedScreen') })}
          </h3>
          <div className="fields">
            <TextField
              className="labelled"
              label={t('screenPlace')}
              text={label}
              rule={rule}
              onChange={setLabel}
            />
            <ClinicChoice district={district} chosen={target} choose={setTarget} whole />
            {(Object.keys(choices) as Choice[]).map((name) => (
              <Labelled key={name} label={t(`wish.${name}`)}>
                <select value={wishes[name] ?? ''} onChange={(event) => wish(name, event.target.value)}>
                  <option value="">{t('screenDecides')}</option>
                  {choices[name].map((value) => (
                    <option key={value} value={value}>
                      {t(`wished.${value}`)}
                    </option>
                  ))}
                </select>
              </Labelled>
            ))}
            <Labelled label={t('wish.volume')}>
              <input
                type="number"
                min={0}
                max={100}
                step={5}
                value={wishes.volume ?? ''}
                placeholder={t('screenDecides')}
                onChange={(event) => wish('volume', event.target.value && Number(event.target.value))}
              />
            </Labelled>
            <Button kind="primary" type="submit" disabled={busy || !isValidOrEmpty(label, rule)}>
              {t('save')}
            </Button>
            <Button onClick={close}>{t('cancel')}</Button>
          </div>
          <Trouble error={error} />
        </form>
      </td>
    </tr>
  );
}
