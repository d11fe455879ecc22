/** The browsers' own push services. Nothing is ever sent anywhere else: an endpoint comes from outside. */
const known = [
  /^fcm\.googleapis\.com$/,
  /^updates\.push\.services\.mozilla\.com$/,
  /^[\w.-]+\.notify\.windows\.com$/,
  /^([\w.-]+\.)?push\.apple\.com$/,
];

/** Further origins that may be sent to, as the operator allows them. */
export class PushServices {
  constructor(private readonly further: readonly string[]) {}

  /** Whether messages may go to this endpoint. */
  allows(endpoint: string): boolean {
    if (!URL.canParse(endpoint)) return false;
    const { protocol, hostname, origin, port } = new URL(endpoint);
    if (this.further.includes(origin)) return true;
    return protocol === 'https:' && port === '' && known.some((host) => host.test(hostname));
  }
}
