import type { Language } from '@hannun/shared/i18n';
import englishPack from './packs/en.pack?url';
import koreanPack from './packs/ko.pack?url';

const packUrls: Readonly<Record<Language, string>> = { ko: koreanPack, en: englishPack };

/** `clip` returns an Opus file, or `null` if the pack has none of that name. */
export type VoicePack = { clip: (name: string) => ArrayBuffer | null };

export async function fetchVoicePack(language: Language): Promise<VoicePack> {
  const response = await fetch(packUrls[language]);
  if (!response.ok)
    throw new Error(`The voice pack "${language}" could not be loaded: status ${response.status}`);
  return parseVoicePack(await response.arrayBuffer());
}

/** Reads the format written by `scripts/voice/make-clip-pack.ts`. */
export function parseVoicePack(bytes: ArrayBuffer): VoicePack {
  const indexLength = new DataView(bytes).getUint32(0, true);
  const dataStart = 4 + indexLength;
  const index: Record<string, [start: number, length: number]> = JSON.parse(
    new TextDecoder().decode(bytes.slice(4, dataStart)),
  );
  return {
    clip(name) {
      const entry = index[name];
      return entry ? bytes.slice(dataStart + entry[0], dataStart + entry[0] + entry[1]) : null;
    },
  };
}
