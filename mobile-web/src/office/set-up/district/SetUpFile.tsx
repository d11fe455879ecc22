import type { DistrictConfig } from '@hannun/shared';
import {
  diffConfigs,
  type ValidationProblem,
  validateDistrictConfig,
  validationMessage,
} from '@hannun/shared/clinic-config';
import { type ChangeEvent, useState } from 'react';
import { Button, ButtonLink } from '../../../ui/button/Button.js';
import { useTranslation } from '../../../ui/language/LanguageProvider.js';
import { ask } from '../../api/ask.js';
import { useRefusal } from '../../frame/use-refusal.js';
import { Card } from '../../parts/Card.js';
import { useOffice } from '../../session/office-context.js';
import { Changes } from './Changes.js';

/** A selected file: its problems, or the changes importing it would make. */
type Chosen =
  | { state: 'none' }
  | { state: 'unreadable' }
  | { state: 'wrong'; problems: readonly ValidationProblem[] }
  | { state: 'ready'; before: DistrictConfig; after: DistrictConfig; tag: string | null }
  | { state: 'said'; words: string };

/** Exports and imports the whole configuration; changes are previewed before importing. */
export function SetUpFile({ taken }: { taken: () => void }) {
  const { t } = useTranslation();
  const { mayChange } = useOffice();
  const refuse = useRefusal();
  const [chosen, setChosen] = useState<Chosen>({ state: 'none' });
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (!file) return;
    setChosen(await looked(file, refuse));
    target.value = '';
  };
  const take = async () => {
    if (chosen.state !== 'ready') return;
    const answer = await ask('/admin/set-up', { method: 'PUT', body: chosen.after, known: chosen.tag });
    setChosen({ state: 'said', words: answer.ok ? t('setUpFile.taken') : refuse(answer.error) });
    if (answer.ok) taken();
  };
  return (
    <Card title={t('setUpFile.file')}>
      <div className="district-part">
        <p className="field__hint">{t('setUpFile.fileHint')}</p>
        <div className="district-part__keys">
          <ButtonLink href="/api/v1/admin/set-up" download>
            {t('setUpFile.export')}
          </ButtonLink>
          {mayChange && (
            <label className="button file-key">
              {t('setUpFile.import')}
              <input type="file" accept="application/json,.json" onChange={(event) => void choose(event)} />
            </label>
          )}
        </div>
        <Look chosen={chosen} take={() => void take()} leave={() => setChosen({ state: 'none' })} />
      </div>
    </Card>
  );
}

/** Nobody corrects more than this at once. */
const mostShown = 12;

function Look({ chosen, take, leave }: { chosen: Chosen; take: () => void; leave: () => void }) {
  const { t, language } = useTranslation();
  switch (chosen.state) {
    case 'none':
      return null;
    case 'unreadable':
      return <p role="alert">{t('setUpFile.unreadable')}</p>;
    case 'said':
      return <p role="status">{chosen.words}</p>;
    case 'wrong':
      return (
        <div role="alert">
          <p>{t('setUpFile.fileWrong', { count: chosen.problems.length })}</p>
          <ul className="changes">
            {chosen.problems.slice(0, mostShown).map((problem) => (
              <li key={problem.path}>
                <code>{problem.path}</code> {validationMessage(problem, language)}
              </li>
            ))}
          </ul>
        </div>
      );
    case 'ready':
      return (
        <section aria-label={t('setUpFile.preview')} className="district-part__look">
          <Changes changes={diffConfigs(chosen.before, chosen.after)} />
          <div className="district-part__keys">
            <Button onClick={leave}>{t('setUpFile.keepAsIs')}</Button>
            <Button kind="primary" onClick={take}>
              {t('setUpFile.take')}
            </Button>
          </div>
        </section>
      );
  }
}

async function looked(file: File, refuse: ReturnType<typeof useRefusal>): Promise<Chosen> {
  const after = await read(file);
  if (after === undefined) return { state: 'unreadable' };
  const problems = validateDistrictConfig(after);
  if (problems.length > 0) return { state: 'wrong', problems };
  const answer = await ask<DistrictConfig>('/admin/set-up');
  if (!answer.ok) return { state: 'said', words: refuse(answer.error) };
  return { state: 'ready', before: answer.body, after: after as DistrictConfig, tag: answer.tag };
}

async function read(file: File): Promise<unknown> {
  try {
    return JSON.parse(await file.text());
  } catch {
    // Not JSON: reported as not a configuration file.
    return undefined;
  }
}
