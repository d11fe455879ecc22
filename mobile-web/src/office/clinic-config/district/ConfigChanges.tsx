import type { ClinicChange, ConfigDiff } from '@hannun/shared/clinic-config';
import { type Translate, useTranslation } from '../../translation.js';
import { configFileMessages } from './messages.js';

/** What importing a file would change, clinic by clinic. */
export function ConfigChanges({ changes }: { changes: ConfigDiff }) {
  const { t } = useTranslation();
  if (!changes.district && changes.clinics.length === 0) return <p>{t('configFile.noChanges')}</p>;
  return (
    <>
      <p>{t('configFile.wouldChange')}</p>
      <ul className="changes">
        {changes.district && <li>{t('configFile.changes.district')}</li>}
        {changes.clinics.map((change) => (
          <ClinicChangeItem key={change.clinicId} change={change} />
        ))}
      </ul>
    </>
  );
}

function ClinicChangeItem({ change }: { change: ClinicChange }) {
  const { t, language } = useTranslation();
  const name = change.name[language];
  const parts =
    change.change === 'changed' ? change.parts.map((section) => describeSection(section, t)).join(', ') : '';
  return <li data-change={change.change}>{t(`configFile.changes.${change.change}`, { name, parts })}</li>;
}

function describeSection(section: string, t: Translate): string {
  if (isSection(section)) return t(`configFile.changed.${section}`);
  return t('configFile.changed.lane', { lane: section.slice('lanes.'.length) });
}

const { changed } = configFileMessages.ko.configFile;
const isSection = (section: string): section is keyof typeof changed => section in changed;
