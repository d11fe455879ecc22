import type { DistrictDirectory, LocalizedText } from '@hannun/shared/contract';
import { type ReactNode, useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { LogoMark } from '../../ui/icon/LogoMark.js';
import { LanguageButton } from '../../ui/language/LanguageButton.js';
import { useQuery } from '../api/use-query.js';
import { OnboardingBanner } from '../clinic-config/onboarding/OnboardingBanner.js';
import { officePages } from '../pages.js';
import { useOffice } from '../session/office-context.js';
import { useTranslation } from '../translation.js';
import { currentTheme, saveTheme } from './theme.js';
import './Layout.css';

type LayoutProps = { signOut: () => void; children: ReactNode };

const pollSeconds = 5;

/** Header, main menu and the signed-in person around every page. */
export function Layout({ signOut, children }: LayoutProps) {
  const { t, language } = useTranslation();
  const directory = useQuery<DistrictDirectory>('/facts', pollSeconds);
  const name: LocalizedText | null = directory.state === 'known' ? directory.body.district.name : null;
  return (
    <>
      <a className="skip" href="#page">
        {t('skipToPage')}
      </a>
      <header className="office-header">
        <span className="office-header__name">
          <LogoMark />
          <b>{name ? t('districtOffice', { district: name[language] }) : t('title')}</b>
        </span>
        <MainMenu />
        <UserMenu leave={signOut} />
      </header>
      <main id="page" className="page" tabIndex={-1}>
        <PageTitle />
        {directory.state === 'known' && directory.body.clinics.length === 0 && <OnboardingBanner />}
        {children}
      </main>
    </>
  );
}

function MainMenu() {
  const { t } = useTranslation();
  const [location] = useLocation();
  return (
    <nav className="office-header__menu" aria-label={t('menu')}>
      {officePages.map(
        ({ path, menuKey }) =>
          menuKey && (
            <Link key={path} href={path} aria-current={isCurrentPage(location, path) ? 'page' : undefined}>
              {t(menuKey)}
            </Link>
          ),
      )}
    </nav>
  );
}

/** Sets the document title, and gives screen readers a heading before the content. */
function PageTitle() {
  const { t } = useTranslation();
  const [location] = useLocation();
  const page = officePages.find(({ path, menuKey }) => menuKey !== null && isCurrentPage(location, path));
  const title = t(page?.menuKey ?? 'title');
  useEffect(() => {
    document.title = `${title} · ${t('title')}`;
  }, [title, t]);
  return <h1 className="visually-hidden">{title}</h1>;
}

/** Subpages count as their parent. */
const isCurrentPage = (location: string, path: string): boolean =>
  location === path || location.startsWith(`${path}/`);

function UserMenu({ leave: signOut }: { leave: () => void }) {
  const { t, language, setLanguage } = useTranslation();
  const { identity } = useOffice();
  const [theme, setTheme] = useState(currentTheme);
  const otherTheme = theme === 'light' ? 'dark' : 'light';
  const toggleTheme = () => {
    saveTheme(otherTheme);
    setTheme(otherTheme);
  };
  return (
    <div className="office-header__user">
      <span className="office-header__user-name">
        {identity.actor.kind === 'account' ? identity.actor.name : t('credential')}
        {identity.role === 'viewer' && <small>{t('role.viewer')}</small>}
      </span>
      <button type="button" onClick={toggleTheme}>
        {t(`theme.${otherTheme}`)}
      </button>
      <LanguageButton {...{ language, setLanguage }} />
      <button type="button" onClick={signOut}>
        {t('signOut')}
      </button>
    </div>
  );
}
