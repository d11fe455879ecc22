export type Layout = 'landscape' | 'portrait';
export type Theme = 'light' | 'dark';

/** Which screen an address asks for. */
export type Route = { screen: 'clinic'; clinicId: string } | { screen: 'district' } | { screen: 'nowhere' };

/** What an address says; `null` leaves the choice to the screen. */
export type Address = { route: Route; layout: Layout | null; theme: Theme };

/** Reads `/display/:clinicId?layout=&theme=` (CONTRACT, pages). Values it does not know count as left out. */
export function readAddress({ pathname, search }: { pathname: string; search: string }): Address {
  const asked = new URLSearchParams(search);
  const layout = asked.get('layout');
  return {
    route: routeOf(pathname),
    layout: layout === 'landscape' || layout === 'portrait' ? layout : null,
    theme: asked.get('theme') === 'dark' ? 'dark' : 'light',
  };
}

function routeOf(pathname: string): Route {
  const [, id] = /^\/display\/([a-z0-9-]+)\/?$/.exec(pathname) ?? [];
  if (!id) return { screen: 'nowhere' };
  return id === 'district' ? { screen: 'district' } : { screen: 'clinic', clinicId: id };
}
