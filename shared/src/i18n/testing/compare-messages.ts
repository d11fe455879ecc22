/** What a translation lacks, has too much of, or fills with other `{{placeholders}}` than the original. */
export function compareMessages(original: object, translation: object): string[] {
  const [texts, translated] = [textsByKey(original), textsByKey(translation)];
  const differing = [...translated].filter(
    ([key, text]) => placeholders(texts.get(key) ?? texts.get(otherForm(key))) !== placeholders(text),
  );
  return [
    ...[...texts.keys()].filter((key) => !translated.has(key)).map((key) => `lacks ${key}`),
    ...[...translated.keys()]
      .filter((key) => !texts.has(key) && !texts.has(otherForm(key)))
      .map((key) => `has ${key} in addition`),
    ...differing.map(([key]) => `${key} has other placeholders`),
  ];
}

const otherForm = (key: string): string => key.replace(/_(one|few|many)$/, '_other');

const textsByKey = (messages: object, path = ''): Map<string, string> =>
  new Map(
    Object.entries(messages).flatMap(([key, value]) =>
      typeof value === 'string' ? [[path + key, value]] : [...textsByKey(value, `${path}${key}.`)],
    ),
  );

const placeholders = (text = ''): string => [...new Set(text.match(/\{\{\w+\}\}/g))].sort().join(' ');
