import { expect, it } from 'vitest';
import { commonMessages } from './common-messages.js';
import { formatMinutesAgo } from './format-ago.js';
import { createTranslate } from './translator.js';

it.each([
  [1, '1분 전', '1 min ago'],
  [119, '119분 전', '119 min ago'],
  [120, '2시간 전', '2 h ago'],
  [580, '9시간 전', '9 h ago'],
])('%i minutes ago, in hours from two on', (minutes, ko, en) => {
  const said = (['ko', 'en'] as const).map((language) =>
    formatMinutesAgo(minutes, createTranslate(language, [commonMessages[language]])),
  );
  expect(said).toEqual([ko, en]);
});
