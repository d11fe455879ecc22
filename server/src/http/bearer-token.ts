import type { IncomingHttpHeaders } from 'node:http';

export const readBearerToken = ({ authorization }: IncomingHttpHeaders): string | undefined =>
  /^Bearer (\S+)$/.exec(authorization ?? '')?.[1];
