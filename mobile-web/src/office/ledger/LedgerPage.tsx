import type { DistrictDirectory, History } from '@hannun/shared';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { Notice } from '../frame/Notice.js';
import { useRefusal } from '../frame/use-refusal.js';
import { Choice } from '../history/Choice.js';
import { LookBack } from '../history/LookBack.js';
import { useChosen, useHistory } from '../history/use-chosen.js';
import { clockIn, dayIn, dayWords } from '../parts/moments.js';
import { TableCard } from '../parts/TableCard.js';

export function LedgerPage() {
  const { t } = useTranslation();
  return <LookBack title={t('ledger.title')}>{(facts) => <ChosenLedger facts={facts} />}</LookBack>;
}

function ChosenLedger({ facts }: { facts: DistrictDirectory }) {
  const { t } = useTranslation();
  const refuse = useRefusal();
  const [chosen, choose] = useChosen(facts.timeZone);
  const [history, again] = useHistory(chosen);
  return (
    <>
      <Choice facts={facts} chosen={chosen} choose={choose} />
      {history.state === 'asking' && <Notice title={t('loading')} />}
      {history.state === 'failed' && <Notice title={refuse(history.error)} retry={again} />}
      {history.state === 'known' && <Ledger history={history.body} />}
    </>
  );
}

/** All recounts, newest first, with their average difference. */
export function Ledger({ history: { clinics, devices, timeZone } }: { history: History }) {
  const { t, language } = useTranslation();
  const lines = clinics
    .flatMap(({ name, days }) =>
      days.flatMap(({ ledger, lanes }) =>
        ledger.map((line) => ({
          ...line,
          place: `${name[language]} · ${lanes.find(({ lane }) => lane === line.lane)?.name[language] ?? line.lane}`,
          difference: line.counted - line.expected,
        })),
      ),
    )
    .sort((a, b) => b.at.localeCompare(a.at));
  if (lines.length === 0) return <Notice title={t('ledger.none')} />;
  const mean = lines.reduce((sum, { difference }) => sum + difference, 0) / lines.length;
  const summary = t(mean > 0 ? 'ledger.summaryMore' : 'ledger.summary', {
    count: lines.length,
    mean: Math.abs(Math.round(mean * 10) / 10),
  });
  return (
    <TableCard
      kind="figures"
      title={t('ledger.list')}
      aside={<small>{summary}</small>}
      note={t('ledger.how')}
      columns={[
        t('past.lane'),
        { words: t('ledger.at') },
        ...(['expected', 'counted', 'difference'] as const).map((column) => t(`ledger.${column}`)),
        { words: t('ledger.device') },
        { words: t('ledger.reason') },
      ]}
      rows={lines.map((line) => (
        <tr key={`${line.at} ${line.place}`}>
          <th scope="row">{line.place}</th>
          <td className="words">
            {dayWords(language, dayIn(timeZone, line.at))} {clockIn(timeZone, line.at)}
          </td>
          <td>{line.expected}</td>
          <td>{line.counted}</td>
          <td>{line.difference > 0 ? `+${line.difference}` : line.difference}</td>
          <td className="words">{devices[line.device] ?? '—'}</td>
          <td className="words">{line.reason ?? '—'}</td>
        </tr>
      ))}
    />
  );
}
