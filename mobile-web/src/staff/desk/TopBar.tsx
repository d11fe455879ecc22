import type { Standing } from '@hannun/shared/booths';
import type { Desk } from '@hannun/shared/contract';
import { countPending } from '@hannun/shared/outbox';
import { Icon } from '@hannun/shared/ui/icon';
import { useNow } from '@hannun/shared/ui/use-now';
import { LogoMark } from '../../ui/icon/LogoMark.js';
import { LanguageButton } from '../../ui/language/LanguageButton.js';
import { PlaceBadge } from '../booths/PlaceBadge.js';
import { nameOfTablet } from '../booths/tablet-name.js';
import type { ScreenStatus } from '../lobby-screens/screen-status.js';
import type { TabletView } from '../tablet/tablet.js';
import { useTranslation } from '../translation.js';
import { formatClockTime } from '../ui/clock-time.js';
import { describeDesk } from './describe-intake.js';
import './TopBar.css';

type TopBarProps = {
  desk: Desk;
  view: TabletView;
  screenStatus: ScreenStatus;
  /** What this tablet is called. */
  label: string;
  /** `null`: not said yet, or nobody is called here. */
  place: Standing | null;
  changePlace: () => void;
  /** `null`: there is nothing to practise yet. */
  practise: (() => void) | null;
};

const screenProblems: Partial<Record<ScreenStatus, 'tvSilent' | 'tvStale' | 'tvAway'>> = {
  silent: 'tvSilent',
  stale: 'tvStale',
  away: 'tvAway',
};

export function TopBar({ desk, view, screenStatus, label, place, changePlace, practise }: TopBarProps) {
  const translation = useTranslation();
  const { t, language, setLanguage } = translation;
  const state = describeDesk(desk, translation);
  const time = useNow().wallMs + view.clockOffsetMs;
  const screenProblem = view.delivery === 'live' ? screenProblems[screenStatus] : undefined;
  return (
    <header className="top-bar">
      {place ? <PlaceBadge standing={place} change={changePlace} /> : <LogoMark size={1.5} />}
      <div className="top-bar__clinic">
        <h1>{desk.name[language]}</h1>
        <p>
          {[nameOfTablet(label, t), place?.at === 'reception' && t('receptionCallsNobody')]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <div className="top-bar__states">
        {state && <b className="top-bar__status">{state}</b>}
        {screenProblem && (
          <b className="top-bar__status" role="status">
            {t(screenProblem)}
          </b>
        )}
      </div>
      <ConnectionChip view={view} />
      <LanguageButton {...{ language, setLanguage }} />
      {practise && (
        <button type="button" className="top-bar__help" title={t('practiceOpen')} onClick={practise}>
          ?
        </button>
      )}
      <time className="top-bar__clock">{formatClockTime(time)}</time>
    </header>
  );
}

function ConnectionChip({ view }: { view: TabletView }) {
  const { t } = useTranslation();
  const count = countPending(view.outbox);
  const { delivery } = view;
  const state = chipState(view, count);
  return (
    <span className="top-bar__chip" data-offline={delivery !== 'live'} role="status">
      {delivery !== 'live' ? <Icon name="no-signal" /> : <span className="top-bar__dot" />}
      <span className="top-bar__long">{t(state, { count })}</span>
      <span className="top-bar__short">{t(`${state}Short`)}</span>
    </span>
  );
}

function chipState({ delivery, storageTrouble }: TabletView, count: number) {
  if (delivery === 'live') return count > 0 ? 'sending' : 'online';
  if (storageTrouble) return 'notKept';
  return delivery === 'unsaved' ? 'unsaved' : 'offline';
}
