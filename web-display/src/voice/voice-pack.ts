import englishPack from './packs/en.pack?url';
import koreanPack from './packs/ko.pack?url';
import type { VoiceLanguage } from './sentence.js';

const packs: Readonly<Record<VoiceLanguage, string>> = { ko: koreanPack, en: englishPack };

/** `clip` returns an Opus file, or `null` if the pack has none of that name. */
export type VoicePack = { clip: (name: string) => ArrayBuffer | null };

export async function fetchVoicePack(language: VoiceLanguage): Promise<VoicePack> {
  const response = await fetch(packs[language]);
  if (!response.ok)
    throw new Error(`The voice pack "${language}" could not be loaded: status ${response.status}`);
  return openVoicePack(await response.arrayBuffer());
}

/** Reads the format written by `scripts/voice/make-pack.mjs`. */
export function openVoicePack(bytes: ArrayBuffer): VoicePack {
  const indexLength = new DataView(bytes).getUint32(0, true);
  const first = 4 + indexLength;
  const index: Record<string, [start: number, length: number]> = JSON.parse(
    new TextDecoder().decode(bytes.slice(4, first)),
  );
  return {
    clip(name) {
      const place = index[name];
      return place ? bytes.slice(first + place[0], first + place[0] + place[1]) : null;
    },
  };
}
