import type { Board } from '@hannun/shared';
import { type ComponentType, lazy } from 'react';
import { BackBar } from './frame/BackBar.js';
import { Heading } from './frame/Heading.js';
import { useSpeech } from './language/speech.js';
import { Failed } from './list/Failed.js';
import type { Scene } from './scene.js';

// Only the list comes with the first load; a resident on one bar of signal pays for what they open.
export const ClinicPage = page(async () => (await import('./clinic/ClinicPage.js')).ClinicPage);
export const TicketPage = page(async () => (await import('./ticket/TicketPage.js')).TicketPage);
export const NumberPage = page(async () => (await import('./ticket/NumberPage.js')).NumberPage);
export const EmbedPage = page(async () => (await import('./embed/EmbedPage.js')).EmbedPage);

/** What a page may be told; each takes what it needs. */
type PageProps = { scene: Scene; board: Board; ticket: string; token: string };

/** A page fetched when it is opened, or in its place the way to try again. */
function page<Needs extends Partial<PageProps>>(load: () => Promise<ComponentType<Needs>>) {
  return lazy(async (): Promise<{ default: ComponentType<Needs> }> => {
    try {
      return { default: await load() };
    } catch {
      // No network and no offline copy yet.
      return { default: Unreached };
    }
  });
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
