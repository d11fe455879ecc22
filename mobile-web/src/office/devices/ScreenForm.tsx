import { isValidOrEmpty } from '@hannun/shared/clinic-config';
import type { ScreenHealth, ScreenSettings } from '@hannun/shared/contract';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../ui/button/Button.js';
import { TextField } from '../../ui/text-field/TextField.js';
import { useMutation } from '../api/use-mutation.js';
import type { District } from '../district/use-district.js';
import { useTranslation } from '../translation.js';
import { ErrorMessage } from '../ui/ErrorMessage.js';
import { Field } from '../ui/Field.js';
import { ClinicSelect } from './ClinicSelect.js';

type ScreenFormProps = { screen: ScreenHealth; district: District; close: () => void };

/** Limit of the server (characters). */
const labelRule = { most: 60 };

const settingOptions = {
  theme: ['light', 'dark', 'schedule'],
  layout: ['landscape', 'portrait'],
  voice: ['off', 'ko', 'ko-en'],
} as const;
type SettingName = keyof typeof settingOptions;

/** Edits a screen's settings; what is left empty the screen decides itself. */
export function ScreenForm({ screen, district, close }: ScreenFormProps) {
  const { t } = useTranslation();
  const headingId = useId();
  const [label, setLabel] = useState(screen.label);
  const [target, setTarget] = useState(screen.settings.target ?? screen.target);
  const [settings, setSettings] = useState<ScreenSettings>(screen.settings);
  const { send, busy, error } = useMutation();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const { theme = null, layout = null, voice = null, volume = null } = settings;
    const targetChange = target === screen.target ? {} : { target };
    const body = { label: label.trim(), theme, layout, voice, volume, ...targetChange };
    if ((await send(`/admin/screens/${screen.id}`, { method: 'PATCH', body })).ok) close();
  };
  const changeSetting = (name: keyof ScreenSettings, value: string | number) =>
    setSettings(({ [name]: _, ...others }) => (value === '' ? others : { ...others, [name]: value }));
  return (
    <tr className="row-form">
      <td colSpan={5}>
        <form aria-labelledby={headingId} onSubmit={(event) => void save(event)}>
          <h3 id={headingId} className="visually-hidden">
            {t('changeOf', { label: screen.label || t('unnamedScreen') })}
          </h3>
          <div className="fields">
            <TextField
              className="labelled"
              label={t('screenPlace')}
              text={label}
              rule={labelRule}
              onChange={setLabel}
            />
            <ClinicSelect district={district} selected={target} onSelect={setTarget} includeDistrict />
            {(Object.keys(settingOptions) as SettingName[]).map((name) => (
              <Field key={name} label={t(`screenSetting.${name}`)}>
                <select
                  value={settings[name] ?? ''}
                  onChange={(event) => changeSetting(name, event.target.value)}
                >
                  <option value="">{t('screenDefault')}</option>
                  {settingOptions[name].map((value) => (
                    <option key={value} value={value}>
                      {t(`screenSettingValue.${value}`)}
                    </option>
                  ))}
                </select>
              </Field>
            ))}
            <Field label={t('screenSetting.volume')}>
              <input
                type="number"
                min={0}
                max={100}
                step={5}
                value={settings.volume ?? ''}
                placeholder={t('screenDefault')}
                onChange={(event) =>
                  changeSetting('volume', event.target.value && Number(event.target.value))
                }
              />
            </Field>
            <Button kind="primary" type="submit" disabled={busy || !isValidOrEmpty(label, labelRule)}>
              {t('save')}
            </Button>
            <Button onClick={close}>{t('cancel')}</Button>
          </div>
          <ErrorMessage error={error} />
        </form>
      </td>
    </tr>
  );
}
