import { Icon } from '@hannun/shared/ui/icon';
import { type Translate, useTranslation } from '../language/translation.js';
import type { WaitingSaying } from '../ticket/ticket-reading.js';
import './AlertSwitch.css';
import { HomeScreenSteps } from './HomeScreenSteps.js';
import { getPushSupport } from './push-subscription.js';
import { alertThresholds, type TicketAlert } from './use-ticket-alert.js';

const statusMessages = {
  off: 'alertOff',
  asking: 'alertAsking',
  sound: 'alertSound',
  push: 'alertPush',
} as const;

type AlertSwitchProps = TicketAlert & { place: Place };
type Place = Pick<WaitingSaying, 'ahead' | 'groups'>;

/** Promises only what this phone can do: push, or sound while the page is open. */
export function AlertSwitch({ place, status, ahead, choose, toggle, mayPush }: AlertSwitchProps) {
  const { t } = useTranslation();
  const choices = alertThresholds.filter((count) => count < place.ahead);
  const title = titleOf(ahead, place, t);
  const on = status !== 'off';
  return (
    <section className="alert-switch">
      <span className="alert-switch__bell">
        <Icon name="bell" size={1.6} />
      </span>
      <div className="alert-switch__words">
        <b>{title}</b>
        <span role="status">{t(statusMessages[status])}</span>
      </div>
      <button type="button" role="switch" aria-checked={on} aria-label={title} onClick={toggle} />
      {on && choices.length > 0 && (
        <fieldset className="alert-switch__choices">
          <legend>{t('alertWhen')}</legend>
          {choices.map((count) => (
            <button key={count} type="button" aria-pressed={count === ahead} onClick={() => choose(count)}>
              {t(place.groups ? 'groups' : 'people', { count })}
            </button>
          ))}
        </fieldset>
      )}
      {on && mayPush && getPushSupport() === 'home-screen' && <HomeScreenSteps />}
    </section>
  );
}

/** Counted as the line is. Whoever is as near already is told of the call alone. */
function titleOf(threshold: number, { ahead, groups }: Place, t: Translate): string {
  if (ahead <= threshold) return t('alertCall');
  return t(groups ? 'alertGroups' : 'alert', { count: threshold });
}
