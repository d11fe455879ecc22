/** Of every residents' address. */
export const residentPage = 'index.html';

export type Page = { app: 'mobile' | 'display'; file: string };

/** `null`: the path is not a page. */
export function pageForPath(path: string): Page | null {
  if (path === '/display' || path.startsWith('/display/')) {
    return hasExtension(path) ? null : { app: 'display', file: 'index.html' };
  }
  if (hasExtension(path)) return null;
  if (path === '/staff' || path.startsWith('/staff/')) return { app: 'mobile', file: 'staff.html' };
  if (path === '/office' || path.startsWith('/office/')) return { app: 'mobile', file: 'office.html' };
  if (path === '/' || /^\/(clinics|t|embed)\/[^/]+(\/[A-Z]{1,2}\d+)?\/?$/.test(path))
    return { app: 'mobile', file: residentPage };
  return null;
}

/** Bundlers put a hash of six or more characters into the names of files that never change. */
export const hasContentHash = (path: string): boolean =>
  /\/assets\/.*[-.][\w-]{6,}\.\w+$/.test(path.replace(/\.(br|gz)$/, ''));

const hasExtension = (path: string): boolean => /\.\w+$/.test(path);
