import { StartupError } from './startup-error.js';

type ListenTarget = { variable: 'PORT' | 'OPERATIONS_PORT'; port: number; host: string };

/** A `StartupError` that names the setting to change, or the error itself when no setting is to blame. */
export function toListenError({ variable, port, host }: ListenTarget, cause: unknown): unknown {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'EADDRINUSE')
    return new StartupError(
      `${variable} is "${port}", which is already in use. Stop the program that uses it, or set ${variable} to another port.`,
      { cause },
    );
  if (code === 'EACCES' || code === 'EPERM')
    return new StartupError(
      `${variable} is "${port}", which this user is not allowed to open (${code}). Set ${variable} to 1024 or above.`,
      { cause },
    );
  if (/^(EADDRNOTAVAIL|ENOTFOUND|EAI_\w+|EINVAL|EAFNOSUPPORT)$/.test(`${code}`))
    return new StartupError(
      `HOST is "${host}", which is not an address of this machine (${code}). Set HOST to one of its addresses, or to 0.0.0.0 for all of them.`,
      { cause },
    );
  return cause;
}
