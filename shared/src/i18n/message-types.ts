type PluralForm = 'one' | 'few' | 'many' | 'other';
type WithoutPluralForm<Key extends string> = Key extends `${infer Base}_${PluralForm}` ? Base : Key;
type Path<M> = {
  [K in keyof M & string]-?: M[K] extends string | undefined ? K : `${K}.${Path<M[K]>}`;
}[keyof M & string];

/** The keys of `M`, nested ones joined by dots. All plural forms of a message are one key. */
export type MessageKey<M> = M extends unknown ? WithoutPluralForm<Path<M>> : never;

/** Keys with a count end in a plural form; Korean has only one. */
type CountedKey<Key> = Key extends `${infer Base}_other` ? Base : never;

/** The shape of a translation of the Korean messages: the same keys, and more plural forms where it needs them. */
export type Translated<Korean> = {
  [K in keyof Korean]: Korean[K] extends string ? string : Translated<Korean[K]>;
} & { [K in `${CountedKey<keyof Korean>}_${Exclude<PluralForm, 'other'>}`]?: string };

/** Translates a message key; `values` fill its `{{placeholders}}`. */
export type Translate<Key extends string> = (
  key: Key,
  values?: Readonly<Record<string, string | number>>,
) => string;
