import { Icon } from '@hannun/shared/ui/icon';
import { useTranslation } from '../translation.js';
import './ExportMenu.css';

type ExportMenuProps = {
  /** Days `YYYY-MM-DD`, both included; without `clinicId` all clinics. */
  from: string;
  to: string;
  clinicId?: string;
  disabled?: boolean;
};

/** Exports the days as Excel or CSV. */
export function ExportMenu({ disabled = false, ...days }: ExportMenuProps) {
  const { t, language } = useTranslation();
  const link = (format: string) =>
    `/api/v1/admin/history?${new URLSearchParams({ ...days, format, lang: language })}`;
  return (
    <nav className="export-menu" aria-label={t('exportMenu.name')}>
      {(['xlsx', 'csv'] as const).map((format) =>
        disabled ? (
          <button key={format} type="button" disabled title={t('exportMenu.off')}>
            {t(`exportMenu.${format}`)}
          </button>
        ) : (
          <a key={format} href={link(format)} download>
            {format === 'xlsx' && <Icon name="download" />}
            {t(`exportMenu.${format}`)}
          </a>
        ),
      )}
    </nav>
  );
}
