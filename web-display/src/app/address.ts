import type { ScreenLayout, ScreenTheme, ScreenVoice } from '@hannun/shared';

export type Route = { screen: 'clinic'; clinicId: string } | { screen: 'district' } | { screen: 'nowhere' };

/** `null` leaves the choice to the office, and then to the screen. */
export type Address = {
  route: Route;
  layout: ScreenLayout | null;
  theme: ScreenTheme | null;
  voice: ScreenVoice | null;
};

const layouts: readonly ScreenLayout[] = ['landscape', 'portrait'];
const themes: readonly ScreenTheme[] = ['light', 'dark', 'schedule'];

/** Parses `/display/:clinicId?layout=&theme=&sound=&voice=` (CONTRACT, pages). Unknown values are ignored. */
export function readAddress({ pathname, search }: { pathname: string; search: string }): Address {
  const asked = new URLSearchParams(search);
  return {
    route: routeOf(pathname),
    layout: layouts.find((layout) => layout === asked.get('layout')) ?? null,
    theme: themes.find((theme) => theme === asked.get('theme')) ?? null,
    voice: voiceOf(asked),
  };
}

/** `sound=on` means Korean; `voice=ko-en` adds English. */
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
