import type { Board } from '@hannun/shared';
import { type ComponentType, createElement, lazy } from 'react';
import { BackBar } from './frame/BackBar.js';
import { Heading } from './frame/Heading.js';
import { useSpeech } from './language/speech.js';
import { Failed } from './list/Failed.js';
import type { Scene } from './scene.js';

// Only the list is part of the first load; other pages load on demand.
export const ClinicPage = page(async () => (await import('./clinic/ClinicPage.js')).ClinicPage);
export const TicketPage = page(async () => (await import('./ticket/TicketPage.js')).TicketPage);
export const NumberPage = page(async () => (await import('./ticket/NumberPage.js')).NumberPage);
export const EmbedPage = page(async () => (await import('./embed/EmbedPage.js')).EmbedPage);

/** Loads the page for an address before the first render, so that no placeholder appears. */
export async function fetchPageAt(path: string): Promise<void> {
  const [, first, , second] = path.split('/');
  if (first === 't') await TicketPage.fetch();
  if (first === 'embed') await EmbedPage.fetch();
  if (first === 'clinics') await (second ? NumberPage : ClinicPage).fetch();
}

type PageProps = { scene: Scene; board: Board; ticket: string; token: string };

/** A lazily loaded page; `preload` preloads it. Offers a retry where it cannot be loaded. */
function page<Needs extends Partial<PageProps>>(load: () => Promise<ComponentType<Needs>>) {
  let Fetched: ComponentType<Needs> | undefined;
  const fetch = async (): Promise<ComponentType<Needs>> => {
    try {
      Fetched = await load();
      return Fetched;
    } catch {
      // Offline and not cached yet.
      return Unreached;
    }
  };
  const Later = lazy(async () => ({ default: await fetch() }));
  const Page = (needs: Needs) => createElement(Fetched ?? Later, needs);
  return Object.assign(Page, { fetch });
}

function Unreached() {
  const { say } = useSpeech();
  return (
    <>
      <BackBar />
      <main>
        <Heading title={say('failed')} />
        <Failed retry={() => location.reload()} />
      </main>
    </>
  );
}
