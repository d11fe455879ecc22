import type { ScreenHealth, ScreenSettings } from '@hannun/shared';
import { isValidOrEmpty } from '@hannun/shared/clinic-config';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../components/button/Button.js';
import { useSpeech } from '../../components/language/LanguageProvider.js';
import { TypedText } from '../../components/typed-text/TypedText.js';
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
  const { say } = useSpeech();
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
            {say('changeOf', { label: screen.label || say('unnamedScreen') })}
          </h3>
          <div className="fields">
            <TypedText
              className="labelled"
              label={say('screenPlace')}
              text={label}
              rule={rule}
              change={setLabel}
            />
            <ClinicChoice district={district} chosen={target} choose={setTarget} whole />
            {(Object.keys(choices) as Choice[]).map((name) => (
              <Labelled key={name} label={say(`wish.${name}`)}>
                <select value={wishes[name] ?? ''} onChange={(event) => wish(name, event.target.value)}>
                  <option value="">{say('screenDecides')}</option>
                  {choices[name].map((value) => (
                    <option key={value} value={value}>
                      {say(`wished.${value}`)}
                    </option>
                  ))}
                </select>
              </Labelled>
            ))}
            <Labelled label={say('wish.volume')}>
              <input
                type="number"
                min={0}
                max={100}
                step={5}
                value={wishes.volume ?? ''}
                placeholder={say('screenDecides')}
                onChange={(event) => wish('volume', event.target.value && Number(event.target.value))}
              />
            </Labelled>
            <Button kind="primary" type="submit" disabled={busy || !isValidOrEmpty(label, rule)}>
              {say('save')}
            </Button>
            <Button onClick={close}>{say('cancel')}</Button>
          </div>
          <Trouble error={error} />
        </form>
      </td>
    </tr>
  );
}
