import { Icon } from '@hannun/shared/ui/icon';
import { useTranslation } from '../language/translation.js';
import './AlertSwitch.css';
import { HomeScreenSteps } from './HomeScreenSteps.js';
import { getPushSupport } from './push-subscription.js';
import { alertThresholds, type useTicketAlert } from './use-ticket-alert.js';

const statusMessages = {
  off: 'alertOff',
  asking: 'alertAsking',
  sound: 'alertSound',
  push: 'alertPush',
} as const;

/** Promises only what this phone can do: push, or sound while the page is open. */
export function AlertSwitch({ status, ahead, choose, toggle }: ReturnType<typeof useTicketAlert>) {
  const { t } = useTranslation();
  const title = t('alert', { count: ahead });
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
      {on && (
        <fieldset className="alert-switch__choices">
          <legend>{t('alertWhen')}</legend>
          {alertThresholds.map((count) => (
            <button key={count} type="button" aria-pressed={count === ahead} onClick={() => choose(count)}>
              {t('people', { count })}
            </button>
          ))}
        </fieldset>
      )}
      {on && getPushSupport() === 'home-screen' && <HomeScreenSteps />}
    </section>
  );
}
