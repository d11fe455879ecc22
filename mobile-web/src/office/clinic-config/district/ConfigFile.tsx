import {
  diffConfigs,
  type ValidationProblem,
  validateDistrictConfig,
  validationMessage,
} from '@hannun/shared/clinic-config';
import type { DistrictConfig } from '@hannun/shared/contract';
import { type ChangeEvent, useState } from 'react';
import { Button, ButtonLink } from '../../../ui/button/Button.js';
import { request } from '../../api/api-client.js';
import { useErrorMessage } from '../../layout/use-error-message.js';
import { useOffice } from '../../session/office-context.js';
import { useTranslation } from '../../translation.js';
import { Card } from '../../ui/Card.js';
import { ConfigChanges } from './ConfigChanges.js';

/** A selected file: its problems, or the changes importing it would make. */
type FileState =
  | { state: 'none' }
  | { state: 'unreadable' }
  | { state: 'wrong'; problems: readonly ValidationProblem[] }
  | { state: 'ready'; before: DistrictConfig; after: DistrictConfig; tag: string | null }
  | { state: 'message'; text: string };

/** Exports and imports the whole configuration; changes are previewed before importing. */
export function ConfigFile({ taken: onImported }: { taken: () => void }) {
  const { t } = useTranslation();
  const { canEdit } = useOffice();
  const errorMessage = useErrorMessage();
  const [fileState, setFileState] = useState<FileState>({ state: 'none' });
  const selectFile = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (!file) return;
    setFileState(await inspectFile(file, errorMessage));
    target.value = '';
  };
  const importFile = async () => {
    if (fileState.state !== 'ready') return;
    const answer = await request('/admin/set-up', {
      method: 'PUT',
      body: fileState.after,
      ifMatch: fileState.tag,
    });
    setFileState({
      state: 'message',
      text: answer.ok ? t('configFile.applied') : errorMessage(answer.error),
    });
    if (answer.ok) onImported();
  };
  return (
    <Card title={t('configFile.file')}>
      <div className="district-card">
        <p className="form-field__hint">{t('configFile.fileHint')}</p>
        <div className="district-card__buttons">
          <ButtonLink href="/api/v1/admin/set-up" download>
            {t('configFile.export')}
          </ButtonLink>
          {canEdit && (
            <label className="button file-button">
              {t('configFile.import')}
              <input
                type="file"
                accept="application/json,.json"
                onChange={(event) => void selectFile(event)}
              />
            </label>
          )}
        </div>
        <FilePreview
          chosen={fileState}
          take={() => void importFile()}
          leave={() => setFileState({ state: 'none' })}
        />
      </div>
    </Card>
  );
}

/** Nobody corrects more than this at once. */
const maxShownProblems = 12;

function FilePreview({ chosen, take, leave }: { chosen: FileState; take: () => void; leave: () => void }) {
  const { t, language } = useTranslation();
  switch (chosen.state) {
    case 'none':
      return null;
    case 'unreadable':
      return <p role="alert">{t('configFile.unreadable')}</p>;
    case 'message':
      return <p role="status">{chosen.text}</p>;
    case 'wrong':
      return (
        <div role="alert">
          <p>{t('configFile.fileWrong', { count: chosen.problems.length })}</p>
          <ul className="changes">
            {chosen.problems.slice(0, maxShownProblems).map((problem) => (
              <li key={problem.path}>
                <code>{problem.path}</code> {validationMessage(problem, language)}
              </li>
            ))}
          </ul>
        </div>
      );
    case 'ready':
      return (
        <section aria-label={t('configFile.preview')} className="district-card__preview">
          <ConfigChanges changes={diffConfigs(chosen.before, chosen.after)} />
          <div className="district-card__buttons">
            <Button onClick={leave}>{t('cancel')}</Button>
            <Button kind="primary" onClick={take}>
              {t('configFile.apply')}
            </Button>
          </div>
        </section>
      );
  }
}

async function inspectFile(file: File, errorMessage: ReturnType<typeof useErrorMessage>): Promise<FileState> {
  const next = await parseFile(file);
  if (next === undefined) return { state: 'unreadable' };
  const problems = validateDistrictConfig(next);
  if (problems.length > 0) return { state: 'wrong', problems };
  const answer = await request<DistrictConfig>('/admin/set-up');
  if (!answer.ok) return { state: 'message', text: errorMessage(answer.error) };
  return { state: 'ready', before: answer.body, after: next as DistrictConfig, tag: answer.etag };
}

async function parseFile(file: File): Promise<unknown> {
  try {
    return JSON.parse(await file.text());
  } catch {
    // Not JSON: reported as not a configuration file.
    return undefined;
  }
}
