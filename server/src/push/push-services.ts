/** Endpoints come from outside: sending anywhere else would be server-side request forgery. */
const known = [
  /^fcm\.googleapis\.com$/,
  /^updates\.push\.services\.mozilla\.com$/,
  /^[\w.-]+\.notify\.windows\.com$/,
  /^([\w.-]+\.)?push\.apple\.com$/,
];

export class PushServices {
  constructor(private readonly further: readonly string[]) {}

  allows(endpoint: string): boolean {
    if (!URL.canParse(endpoint)) return false;
    const { protocol, hostname, origin, port } = new URL(endpoint);
    if (this.further.includes(origin)) return true;
    return protocol === 'https:' && port === '' && known.some((host) => host.test(hostname));
  }
}
