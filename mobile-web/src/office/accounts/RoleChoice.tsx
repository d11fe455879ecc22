import type { OfficeRole } from '@hannun/shared';
import { useSpeech } from '../../components/language/LanguageProvider.js';
import { Labelled } from '../parts/Labelled.js';

const roles: readonly OfficeRole[] = ['viewer', 'office'];

/** Selects an account's role and says what it allows. */
export function RoleChoice({ role, choose }: { role: OfficeRole; choose: (role: OfficeRole) => void }) {
  const { say } = useSpeech();
  return (
    <Labelled label={say('mayDo')} hint={say(`roleTells.${role}`)}>
      <select
        value={role}
        onChange={(event) => choose(event.target.value === 'office' ? 'office' : 'viewer')}
      >
        {roles.map((each) => (
          <option key={each} value={each}>
            {say(`role.${each}`)}
          </option>
        ))}
      </select>
    </Labelled>
  );
}
