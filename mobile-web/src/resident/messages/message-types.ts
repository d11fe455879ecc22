import type { ko } from './ko.js';

type Korean = typeof ko;
type Translated<T> = { [K in keyof T]: T[K] extends string ? string : Translated<T[K]> };

/** Keys with a count end in a plural form; Korean has only one. */
type CountedKey = Extract<keyof Korean, `${string}_other`> extends `${infer Base}_other` ? Base : never;
type Plurals = { [K in `${CountedKey}_${'one' | 'few' | 'many'}`]?: string };

/** All keys of the Korean messages, or the build fails. */
export type Messages = Translated<Korean> & Plurals;

type Path<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Path<T[K]>}`;
}[keyof T & string];
type WithoutPlural<K extends string> = K extends `${infer Base}_other` ? Base : K;

export type MessageKey = WithoutPlural<Path<Korean>>;
