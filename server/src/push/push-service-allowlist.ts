/** Endpoints come from outside: sending anywhere else would be server-side request forgery. */
const allowedHosts = [
  /^fcm\.googleapis\.com$/,
  /^updates\.push\.services\.mozilla\.com$/,
  /^[\w.-]+\.notify\.windows\.com$/,
  /^([\w.-]+\.)?push\.apple\.com$/,
];

export class PushServiceAllowlist {
  constructor(private readonly extraOrigins: readonly string[]) {}

  allows(endpoint: string): boolean {
    if (!URL.canParse(endpoint)) return false;
    const { protocol, hostname, origin, port } = new URL(endpoint);
    if (this.extraOrigins.includes(origin)) return true;
    return protocol === 'https:' && port === '' && allowedHosts.some((host) => host.test(hostname));
  }
}
