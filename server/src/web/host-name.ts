/** Whether this is a host's name or address and perhaps a port, and nothing else. */
export const isHostName = (host: string): boolean => /^[\w.:[\]-]+$/.test(host);
