import type { ScreenLayout, ScreenTheme, ScreenVoice } from '@hannun/shared';

/** Which screen an address asks for. */
export type Route = { screen: 'clinic'; clinicId: string } | { screen: 'district' } | { screen: 'nowhere' };

/** What an address says; `null` leaves the choice to the office, and to the screen where that says nothing. */
export type Address = {
  route: Route;
  layout: ScreenLayout | null;
  theme: ScreenTheme | null;
  voice: ScreenVoice | null;
};

const layouts: readonly ScreenLayout[] = ['landscape', 'portrait'];
const themes: readonly ScreenTheme[] = ['light', 'dark', 'schedule'];

/**
 * Reads `/display/:clinicId?layout=&theme=&sound=&voice=` (CONTRACT, pages). Values it does not know
 * count as left out.
 */
export function readAddress({ pathname, search }: { pathname: string; search: string }): Address {
  const asked = new URLSearchParams(search);
  return {
    route: routeOf(pathname),
    layout: layouts.find((layout) => layout === asked.get('layout')) ?? null,
    theme: themes.find((theme) => theme === asked.get('theme')) ?? null,
    voice: voiceOf(asked),
  };
}

/** `sound=on` asks for Korean; `voice=ko-en` for English after it. */
function voiceOf(asked: URLSearchParams): ScreenVoice | null {
  if (asked.get('sound') === 'off') return 'off';
  if (asked.get('voice') === 'ko-en') return 'ko-en';
  return asked.get('sound') === 'on' || asked.get('voice') === 'ko' ? 'ko' : null;
}

function routeOf(pathname: string): Route {
  const [, id] = /^\/display\/([a-z0-9-]+)\/?$/.exec(pathname) ?? [];
  if (!id) return { screen: 'nowhere' };
  return id === 'district' ? { screen: 'district' } : { screen: 'clinic', clinicId: id };
}
