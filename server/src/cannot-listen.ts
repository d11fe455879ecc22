import { CannotStart } from './cannot-start.js';

type Place = { variable: 'PORT' | 'OPERATIONS_PORT'; port: number; host: string };

/** Why nothing can listen there, as a `CannotStart` where the setting is to blame; else the error itself. */
export function cannotListen({ variable, port, host }: Place, cause: unknown): unknown {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'EADDRINUSE')
    return new CannotStart(
      `${variable} is "${port}", which is in use. Stop what listens there, or set ${variable} to another.`,
      { cause },
    );
  if (code === 'EACCES' || code === 'EPERM')
    return new CannotStart(
      `${variable} is "${port}", which this user may not open (${code}). Set ${variable} to 1024 or above.`,
      { cause },
    );
  if (/^(EADDRNOTAVAIL|ENOTFOUND|EAI_\w+|EINVAL|EAFNOSUPPORT)$/.test(`${code}`))
    return new CannotStart(
      `HOST is "${host}", which is no address of this machine (${code}). Set HOST to one of its own, or to 0.0.0.0 for all.`,
      { cause },
    );
  return cause;
}
