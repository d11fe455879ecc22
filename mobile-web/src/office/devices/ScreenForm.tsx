import {
  ranges,
  type ScreenHealth,
  type ScreenSettings,
  screenLayouts,
  screenThemes,
  screenVoices,
} from '@hannun/shared/contract';
import { useState } from 'react';
import type { District } from '../district/use-district.js';
import { useTranslation } from '../translation.js';
import { Field } from '../ui/Field.js';
import { Options } from '../ui/Options.js';
import { ClinicSelect } from './ClinicSelect.js';
import { DeviceForm } from './DeviceForm.js';

type ScreenFormProps = { screen: ScreenHealth; district: District; close: () => void };

const settingOptions = {
  theme: screenThemes,
  layout: screenLayouts,
  voice: screenVoices,
} as const;
type SettingName = keyof typeof settingOptions;

/** Edits a screen's settings; what is left empty the screen decides itself. */
export function ScreenForm({ screen, district, close }: ScreenFormProps) {
  const { t } = useTranslation();
  const [label, setLabel] = useState(screen.label);
  const [target, setTarget] = useState(screen.settings.target ?? screen.target);
  const [settings, setSettings] = useState<ScreenSettings>(screen.settings);
  const { theme = null, layout = null, voice = null, volume = null } = settings;
  const targetChange = target === screen.target ? {} : { target };
  const changeSetting = (name: keyof ScreenSettings, value: string | number) =>
    setSettings(({ [name]: _, ...others }) => (value === '' ? others : { ...others, [name]: value }));
  return (
    <DeviceForm
      name={screen.label || t('unnamedScreen')}
      labelField={{ label: t('screenLabel'), text: label, onChange: setLabel }}
      path={`/admin/screens/${screen.id}`}
      changes={{ theme, layout, voice, volume, ...targetChange }}
      close={close}
    >
      <ClinicSelect district={district} selected={target} onSelect={setTarget} includeDistrict />
      {(Object.keys(settingOptions) as SettingName[]).map((name) => (
        <Field key={name} label={t(`screenSetting.${name}`)}>
          <select value={settings[name] ?? ''} onChange={(event) => changeSetting(name, event.target.value)}>
            <option value="">{t('screenDefault')}</option>
            <Options
              entries={settingOptions[name].map((value) => [value, t(`screenSettingValue.${value}`)])}
            />
          </select>
        </Field>
      ))}
      <Field label={t('screenSetting.volume')}>
        <input
          type="number"
          min={0}
          max={ranges.volume[1]}
          step={5}
          value={volume ?? ''}
          placeholder={t('screenDefault')}
          onChange={(event) => changeSetting('volume', event.target.value && Number(event.target.value))}
        />
      </Field>
    </DeviceForm>
  );
}
