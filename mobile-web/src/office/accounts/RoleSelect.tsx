import type { OfficeRole } from '@hannun/shared/contract';
import { useTranslation } from '../translation.js';
import { Field } from '../ui/Field.js';

const roles: readonly OfficeRole[] = ['viewer', 'office'];

/** Selects an account's role and says what it allows. */
export function RoleSelect({ role, choose }: { role: OfficeRole; choose: (role: OfficeRole) => void }) {
  const { t } = useTranslation();
  return (
    <Field label={t('permission')} hint={t(`roleDescription.${role}`)}>
      <select
        value={role}
        onChange={(event) => choose(event.target.value === 'office' ? 'office' : 'viewer')}
      >
        {roles.map((each) => (
          <option key={each} value={each}>
            {t(`role.${each}`)}
          </option>
        ))}
      </select>
    </Field>
  );
}
