import { Icon } from '@hannun/shared/ui/icon';
import { useEffect } from 'react';
import { Link } from 'wouter';
import { type Translation, useTranslation } from '../language/translation.js';
import type { PageData } from '../page-data.js';
import { formatDay, formatPast } from '../time/format-time.js';
import { endedMessages } from './EndedStatus.js';
import { type OpenSlip, openSlips } from './open-slips.js';
import { dropOldSlips } from './saved-slips.js';
import { useSavedSlips } from './use-saved-slips.js';
import { useSlipBadge } from './use-slip-badge.js';
import { formatAhead } from './WaitingStatus.js';
import './MySlips.css';

/** The slips kept on this phone, above whatever else one looks at. */
export function MySlips({ pageData }: { pageData: PageData }) {
  const translation = useTranslation();
  const { t } = translation;
  const nowMs = pageData.now.wallMs;
  const today = formatDay(nowMs);
  useEffect(() => dropOldSlips(today), [today]);
  const slips = openSlips(useSavedSlips(pageData), pageData);
  useSlipBadge(slips);
  if (slips.length === 0) return null;
  return (
    <ul className="my-slips" aria-label={t('myNumber')}>
      {slips.map(({ token, ticket, saying }) => (
        <li key={token}>
          <Link href={`/t/${token}`} {...(saying.state === 'called' ? { 'data-called': '' } : {})}>
            <span>
              {t('myNumber')} <b>{ticket}</b> · {describe(saying, nowMs, translation)}
            </span>
            <Icon name="right" />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function describe(saying: OpenSlip['saying'], nowMs: number, translation: Translation): string {
  const { t } = translation;
  if (saying.state === 'called') return `${t('comeIn')} · ${t('roomNumber', { booth: saying.booth })}`;
  if (!('ahead' in saying)) return t(endedMessages[saying.state].title);
  const ahead = formatAhead(saying, t);
  if (saying.state !== 'silent' || !saying.seenAt) return ahead;
  return `${ahead} (${t('lane.asOf', { time: formatPast(saying.seenAt, nowMs, translation.language, t) })})`;
}
