import type { ko } from './ko.js';

type Korean = typeof ko;
type Texts<T> = { [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };

/** Keys with a count end in a plural form; Korean has only one. */
type Counted = Extract<keyof Korean, `${string}_other`> extends `${infer Base}_other` ? Base : never;
type Plurals = { [K in `${Counted}_${'one' | 'few' | 'many'}`]?: string };

/** All keys of the Korean messages, or the build fails. */
export type WordList = Texts<Korean> & Plurals;

type Path<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Path<T[K]>}`;
}[keyof T & string];
type Spoken<K extends string> = K extends `${infer Base}_other` ? Base : K;

export type WordKey = Spoken<Path<Korean>>;
