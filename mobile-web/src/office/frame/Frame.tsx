import type { DistrictDirectory, LocalizedText } from '@hannun/shared';
import { type ReactNode, useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { LogoMark } from '../../ui/icon/LogoMark.js';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { useAsked } from '../api/use-asked.js';
import { officePages } from '../pages.js';
import { OtherLanguage } from '../parts/OtherLanguage.js';
import { useOffice } from '../session/office-context.js';
import { Invite } from '../set-up/start/Invite.js';
import { chooseTheme, shownTheme } from './theme.js';
import './Frame.css';

type FrameProps = { leave: () => void; children: ReactNode };

const namePeriod = 5;

/** Header, main menu and the signed-in person around every page. */
export function Frame({ leave, children }: FrameProps) {
  const { t, language } = useTranslation();
  const [facts] = useAsked<DistrictDirectory>('/facts', namePeriod);
  const name: LocalizedText | null = facts.state === 'known' ? facts.body.district.name : null;
  return (
    <>
      <a className="skip" href="#page">
        {t('skipToPage')}
      </a>
      <header className="top">
        <span className="top__name">
          <LogoMark />
          <b>{name ? t('districtOffice', { district: name[language] }) : t('title')}</b>
        </span>
        <Menu />
        <Person leave={leave} />
      </header>
      <main id="page" className="page" tabIndex={-1}>
        <PageTitle />
        {facts.state === 'known' && facts.body.clinics.length === 0 && <Invite />}
        {children}
      </main>
    </>
  );
}

function Menu() {
  const { t } = useTranslation();
  const [here] = useLocation();
  const entries = officePages.filter(({ menu }) => menu !== null);
  return (
    <nav className="top__menu" aria-label={t('menu')}>
      {entries.map(({ path, menu }) => (
        <Link key={path} href={path} aria-current={isHere(here, path) ? 'page' : undefined}>
          {t(menu ?? '')}
        </Link>
      ))}
    </nav>
  );
}

/** Sets the document title, and gives screen readers a heading before the content. */
function PageTitle() {
  const { t } = useTranslation();
  const [here] = useLocation();
  const page = officePages.find(({ path, menu }) => menu !== null && isHere(here, path));
  const title = t(page?.menu ?? 'title');
  useEffect(() => {
    document.title = `${title} · ${t('title')}`;
  }, [title, t]);
  return <h1 className="visually-hidden">{title}</h1>;
}

/** Subpages count as their parent; `/office` is nobody's parent. */
const isHere = (here: string, path: string): boolean =>
  here === path || (path !== '/office' && here.startsWith(`${path}/`));

function Person({ leave }: { leave: () => void }) {
  const { t } = useTranslation();
  const { identity } = useOffice();
  const [theme, setTheme] = useState(shownTheme);
  const other = theme === 'light' ? 'dark' : 'light';
  const turn = () => {
    chooseTheme(other);
    setTheme(other);
  };
  return (
    <div className="top__person">
      <span className="top__who">
        {identity.actor.kind === 'account' ? identity.actor.name : t('firstCredential')}
        {identity.role === 'viewer' && <small>{t('role.viewer')}</small>}
      </span>
      <button type="button" onClick={turn}>
        {t(`theme.${other}`)}
      </button>
      <OtherLanguage />
      <button type="button" onClick={leave}>
        {t('signOut')}
      </button>
    </div>
  );
}
