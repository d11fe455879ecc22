export const isHostName = (host: string): boolean => /^[\w.:[\]-]+$/.test(host);
