import type { ClinicChange, ConfigDiff } from '@hannun/shared/clinic-config';
import { useSpeech } from '../../../components/language/LanguageProvider.js';

/** What importing a file would change, clinic by clinic. */
export function Changes({ changes }: { changes: ConfigDiff }) {
  const { say } = useSpeech();
  if (!changes.district && changes.clinics.length === 0) return <p>{say('setUpFile.noChanges')}</p>;
  return (
    <>
      <p>{say('setUpFile.wouldChange')}</p>
      <ul className="changes">
        {changes.district && <li>{say('setUpFile.changes.district')}</li>}
        {changes.clinics.map((change) => (
          <Change key={change.clinicId} change={change} />
        ))}
      </ul>
    </>
  );
}

function Change({ change }: { change: ClinicChange }) {
  const { say, language } = useSpeech();
  const name = change.name[language];
  const parts =
    change.change === 'changed' ? change.parts.map((part) => partWords(part, say)).join(', ') : '';
  return <li data-change={change.change}>{say(`setUpFile.changes.${change.change}`, { name, parts })}</li>;
}

const partWords = (part: string, say: (key: string, values?: Record<string, string>) => string): string =>
  part.startsWith('lanes.')
    ? say('setUpFile.changed.lane', { lane: part.slice('lanes.'.length) })
    : say(`setUpFile.changed.${part}`);
