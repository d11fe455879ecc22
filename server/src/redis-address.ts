import { weaknessOf } from './secret-strength.js';

/** Whether a text is one address of Redis, or several separated by commas. */
export const isRedisUrl = (text: string): boolean =>
  text.split(',').every((node) => /^rediss?:\/\/\S+$/.test(node.trim()) && URL.canParse(node.trim()));

/** What is wrong with a password in such addresses. One that only this machine reaches may be any. */
export function weakPasswordIn(text: string): string | null {
  const found = text.split(',').map((node) => {
    const { hostname, password } = new URL(node.trim());
    const isHere = /^(localhost|127\.[\d.]+|\[::1\])$/.test(hostname);
    return isHere || password === '' ? null : weaknessOf(password);
  });
  return found.find((weakness) => weakness !== null) ?? null;
}

/** Addresses, well-formed or not, fit to be shown. */
export const withoutPasswords = (text: string): string =>
  text
    .split(',')
    .map((node) => node.replace(/(:\/\/[^:@/]*:?).*@/, '$1…@'))
    .join(',');
