import type { Board } from '@hannun/shared/contract';
import { type ComponentType, createElement, lazy } from 'react';
import { LoadError } from './clinic-list/LoadError.js';
import { loadPageMessages } from './language/languages.js';
import { useTranslation } from './language/translation.js';
import { MessagePage } from './layout/MessagePage.js';
import type { PageData } from './page-data.js';

// Only the list is part of the first load; other pages load on demand.
export const ClinicPage = lazyPage(async () => (await import('./clinic/ClinicPage.js')).ClinicPage);
export const TicketPage = lazyPage(async () => (await import('./ticket/TicketPage.js')).TicketPage);
export const NumberPage = lazyPage(
  async () => (await import('./ticket/TicketNumberPage.js')).TicketNumberPage,
);
export const EmbedPage = lazyPage(async () => (await import('./embed/EmbedPage.js')).EmbedPage);

/** Loads the page for an address before the first render, so that no placeholder appears. */
export async function preloadPageAt(path: string): Promise<void> {
  const [, section, , ticket] = path.split('/');
  if (section === 't') await TicketPage.fetch();
  if (section === 'embed') await EmbedPage.fetch();
  if (section === 'clinics') await (ticket ? NumberPage : ClinicPage).fetch();
}

type LazyPageProps = { pageData: PageData; board: Board; ticket: string; token: string };

/** A lazily loaded page; `preload` preloads it. Offers a retry where it cannot be loaded. */
function lazyPage<Props extends Partial<LazyPageProps>>(load: () => Promise<ComponentType<Props>>) {
  let LoadedPage: ComponentType<Props> | undefined;
  const preload = async (): Promise<ComponentType<Props>> => {
    try {
      [LoadedPage] = await Promise.all([load(), loadPageMessages()]);
      return LoadedPage;
    } catch {
      // Offline and not cached yet.
      return PageLoadError;
    }
  };
  const LazyPage = lazy(async () => ({ default: await preload() }));
  const Page = (needs: Props) => createElement(LoadedPage ?? LazyPage, needs);
  return Object.assign(Page, { fetch: preload });
}

function PageLoadError() {
  const { t } = useTranslation();
  return (
    <MessagePage title={t('failed')}>
      <LoadError retry={() => location.reload()} />
    </MessagePage>
  );
}
