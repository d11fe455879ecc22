import type { DistrictDirectory } from '@hannun/shared';
import type { ReactNode } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { Notice } from '../frame/Notice.js';
import { useRefusal } from '../frame/use-refusal.js';
import { PageHead } from '../parts/PageHead.js';
import { useFacts } from './use-chosen.js';
import './LookBack.css';

const pages = [
  ['history', '/office/history'],
  ['minute', '/office/history/minute'],
  ['ledger', '/office/history/ledger'],
  ['advisory', '/office/history/advisory'],
  ['report', '/office/history/report'],
] as const;

type LookBackProps = { title: string; aside?: ReactNode; children: (facts: DistrictDirectory) => ReactNode };

/** Navigation and district facts shared by all history pages. */
export function LookBack({ title, aside, children }: LookBackProps) {
  const { t } = useTranslation();
  const refuse = useRefusal();
  const [here] = useLocation();
  const search = useSearch();
  const [facts, again] = useFacts();
  return (
    <>
      <nav className="look-back" aria-label={t('back.menu')}>
        {pages.map(([name, path]) => (
          <Link
            key={path}
            href={search ? `${path}?${search}` : path}
            aria-current={here === path ? 'page' : undefined}
          >
            {t(`back.${name}`)}
          </Link>
        ))}
      </nav>
      <PageHead title={title}>{aside}</PageHead>
      {facts.state === 'asking' && <Notice title={t('loading')} />}
      {facts.state === 'failed' && <Notice title={refuse(facts.error)} retry={again} />}
      {facts.state === 'known' && children(facts.body)}
    </>
  );
}
