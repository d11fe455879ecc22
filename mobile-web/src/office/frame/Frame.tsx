import type { DistrictDirectory, LocalizedText } from '@hannun/shared';
import { type ReactNode, useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { WaveMark } from '../../components/icon/WaveMark.js';
import { useSpeech } from '../../components/language/LanguageProvider.js';
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
  const { say, language } = useSpeech();
  const [facts] = useAsked<DistrictDirectory>('/facts', namePeriod);
  const name: LocalizedText | null = facts.state === 'known' ? facts.body.district.name : null;
  return (
    <>
      <a className="skip" href="#page">
        {say('skipToPage')}
      </a>
      <header className="top">
        <span className="top__name">
          <WaveMark />
          <b>{name ? say('districtOffice', { district: name[language] }) : say('title')}</b>
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
  const { say } = useSpeech();
  const [here] = useLocation();
  const entries = officePages.filter(({ menu }) => menu !== null);
  return (
    <nav className="top__menu" aria-label={say('menu')}>
      {entries.map(({ path, menu }) => (
        <Link key={path} href={path} aria-current={isHere(here, path) ? 'page' : undefined}>
          {say(menu ?? '')}
        </Link>
      ))}
    </nav>
  );
}

/** Sets the document title, and gives screen readers a heading before the content. */
function PageTitle() {
  const { say } = useSpeech();
  const [here] = useLocation();
  const page = officePages.find(({ path, menu }) => menu !== null && isHere(here, path));
  const title = say(page?.menu ?? 'title');
  useEffect(() => {
    document.title = `${title} · ${say('title')}`;
  }, [title, say]);
  return <h1 className="visually-hidden">{title}</h1>;
}

/** Subpages count as their parent; `/office` is nobody's parent. */
const isHere = (here: string, path: string): boolean =>
  here === path || (path !== '/office' && here.startsWith(`${path}/`));

function Person({ leave }: { leave: () => void }) {
  const { say } = useSpeech();
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
        {identity.actor.kind === 'account' ? identity.actor.name : say('firstCredential')}
        {identity.role === 'viewer' && <small>{say('role.viewer')}</small>}
      </span>
      <button type="button" onClick={turn}>
        {say(`theme.${other}`)}
      </button>
      <OtherLanguage />
      <button type="button" onClick={leave}>
        {say('signOut')}
      </button>
    </div>
  );
}
