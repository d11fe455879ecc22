import type { ValidationProblem } from '@hannun/shared/clinic-config';
import type { ReactNode } from 'react';
import { useTranslation } from '../../translation.js';
import { BilingualField, FieldGroup } from '../form/fields.js';
import { Tabs } from '../form/Tabs.js';
import { useFormContext } from '../form/use-form.js';
import { FactsSection } from './FactsSection.js';
import { HoursSection } from './HoursSection.js';
import { LanesSection } from './LanesSection.js';
import { LevelsSection } from './LevelsSection.js';

const sectionPatterns = {
  facts: /^(name|clinicId|telephone|address|position|bring|way|questionnaire)/,
  hours: /^(weekly|exceptions)/,
  lanes: /^lanes/,
  levels: /^(levels|notice)/,
} as const;

/** All sections of a clinic's configuration, one tab each. */
export function ClinicForm({ isNew = false, children }: { isNew?: boolean; children?: ReactNode }) {
  const { t } = useTranslation();
  const { visibleProblems } = useFormContext();
  const sections: Record<keyof typeof sectionPatterns, ReactNode> = {
    facts: (
      <>
        <FactsSection isNew={isNew} />
        {children}
      </>
    ),
    hours: <HoursSection />,
    lanes: <LanesSection />,
    levels: <LevelsAndNotice />,
  };
  const tabs = (Object.keys(sectionPatterns) as (keyof typeof sectionPatterns)[]).map((name) => ({
    name,
    label: t(`clinicConfig.section.${name}`),
    problemCount: countProblems(visibleProblems, sectionPatterns[name]),
    content: sections[name],
  }));
  return (
    <Tabs
      label={t('clinicConfig.sections')}
      tabs={tabs}
      problemLabel={(count) => t('clinicConfig.wrongHere', { count })}
    />
  );
}

function LevelsAndNotice() {
  const { t } = useTranslation();
  return (
    <>
      <FieldGroup legend={t('clinicConfig.notice')}>
        <BilingualField
          path="notice"
          optional
          label={t('clinicConfig.noticeText')}
          hint={t('clinicConfig.noticeHint')}
        />
      </FieldGroup>
      <LevelsSection otherwise={t('clinicConfig.levelsOfDistrict')} />
    </>
  );
}

const countProblems = (problems: readonly ValidationProblem[], section: RegExp): number =>
  problems.filter(({ path }) => section.test(path)).length;
