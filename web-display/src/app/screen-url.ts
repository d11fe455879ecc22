import {
  type ScreenLayout,
  type ScreenTheme,
  type ScreenVoice,
  screenLayouts,
  screenThemes,
} from '@hannun/shared/contract';

export type Route = { screen: 'clinic'; clinicId: string } | { screen: 'district' } | { screen: 'nowhere' };

/** `null` leaves the choice to the office, and then to the screen. */
export type ScreenUrl = {
  route: Route;
  layout: ScreenLayout | null;
  theme: ScreenTheme | null;
  voice: ScreenVoice | null;
};

/** Parses `/display/:clinicId?layout=&theme=&sound=&voice=`. Unknown values are ignored. */
export function parseScreenUrl({ pathname, search }: { pathname: string; search: string }): ScreenUrl {
  const params = new URLSearchParams(search);
  return {
    route: parseRoute(pathname),
    layout: screenLayouts.find((layout) => layout === params.get('layout')) ?? null,
    theme: screenThemes.find((theme) => theme === params.get('theme')) ?? null,
    voice: parseVoice(params),
  };
}

/** `sound=on` means Korean; `voice=ko-en` adds English. */
function parseVoice(params: URLSearchParams): ScreenVoice | null {
  if (params.get('sound') === 'off') return 'off';
  if (params.get('voice') === 'ko-en') return 'ko-en';
  return params.get('sound') === 'on' || params.get('voice') === 'ko' ? 'ko' : null;
}

function parseRoute(pathname: string): Route {
  const [, id] = /^\/display\/([a-z0-9-]+)\/?$/.exec(pathname) ?? [];
  if (!id) return { screen: 'nowhere' };
  return id === 'district' ? { screen: 'district' } : { screen: 'clinic', clinicId: id };
}
