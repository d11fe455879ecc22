import type { ValidationProblem } from '@hannun/shared/clinic-config';
import type { ReactNode } from 'react';
import { useTranslation } from '../../../ui/language/LanguageProvider.js';
import { BothFields, Fields } from '../form/fields.js';
import { Tabs } from '../form/Tabs.js';
import { useFormAround } from '../form/use-form.js';
import { FactsPart } from './FactsPart.js';
import { HoursPart } from './HoursPart.js';
import { LanesPart } from './LanesPart.js';
import { LevelsPart } from './LevelsPart.js';

const parts = {
  facts: /^(name|clinicId|telephone|address|position|bring|way|questionnaire)/,
  hours: /^(weekly|exceptions)/,
  lanes: /^lanes/,
  levels: /^(levels|notice)/,
} as const;

/** All sections of a clinic's configuration, one tab each. */
export function ClinicForm({ isNew = false, children }: { isNew?: boolean; children?: ReactNode }) {
  const { t } = useTranslation();
  const { shown } = useFormAround();
  const contents: Record<keyof typeof parts, ReactNode> = {
    facts: (
      <>
        <FactsPart isNew={isNew} />
        {children}
      </>
    ),
    hours: <HoursPart />,
    lanes: <LanesPart />,
    levels: <LevelsAndNotice />,
  };
  const tabs = (Object.keys(parts) as (keyof typeof parts)[]).map((name) => ({
    name,
    label: t(`setUp.part.${name}`),
    wrong: wrongIn(shown, parts[name]),
    content: contents[name],
  }));
  return (
    <Tabs label={t('setUp.parts')} tabs={tabs} wrongWords={(count) => t('setUp.wrongHere', { count })} />
  );
}

function LevelsAndNotice() {
  const { t } = useTranslation();
  return (
    <>
      <Fields legend={t('setUp.notice')}>
        <BothFields path="notice" optional label={t('setUp.noticeText')} hint={t('setUp.noticeHint')} />
      </Fields>
      <LevelsPart otherwise={t('setUp.levelsOfDistrict')} />
    </>
  );
}

const wrongIn = (problems: readonly ValidationProblem[], part: RegExp): number =>
  problems.filter(({ path }) => part.test(path)).length;
