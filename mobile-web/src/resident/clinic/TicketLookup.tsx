import { type Board, parseTicketNumber } from '@hannun/shared/contract';
import { type FormEvent, useId, useState } from 'react';
import { useLocation } from 'wouter';
import { useTranslation } from '../language/translation.js';
import './Alternatives.css';
import './ClinicPage.css';
import './TicketLookup.css';

type TicketLookupProps = { boards: readonly Board[]; titleKey?: 'byNumber' | 'anotherNumber' };

/** For slips without a QR code: looks the ticket up by its number, of a clinic that one chooses among several. */
export function TicketLookup({ boards, titleKey = 'byNumber' }: TicketLookupProps) {
  const { t, localize } = useTranslation();
  const [chosen, choose] = useState('');
  const [, navigate] = useLocation();
  const [invalid, setInvalid] = useState(false);
  const [clinicField, fieldId, hintId] = [useId(), useId(), useId()];
  const board = boards.length === 1 ? boards[0] : boards.find(({ clinicId }) => clinicId === chosen);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!board) return;
    const ticket = parseTicketNumber(String(new FormData(event.currentTarget).get('number')), board);
    setInvalid(ticket === null);
    if (ticket) navigate(`/clinics/${board.clinicId}/${ticket}`);
  };
  return (
    <form className="clinic-block find-number" onSubmit={onSubmit}>
      <h2>{t(titleKey)}</h2>
      {boards.length > 1 && (
        <>
          <label htmlFor={clinicField}>{t('clinicField')}</label>
          <span className="find-number__row">
            <select id={clinicField} required value={chosen} onChange={({ target }) => choose(target.value)}>
              <option value="" disabled>
                {t('chooseClinic')}
              </option>
              {boards.map(({ clinicId, name }) => (
                <option key={clinicId} value={clinicId}>
                  {localize(name)}
                </option>
              ))}
            </select>
          </span>
        </>
      )}
      <label htmlFor={fieldId}>{`${t('number')} (${t('numberExample')})`}</label>
      <span className="find-number__row">
        <input
          id={fieldId}
          name="number"
          autoComplete="off"
          autoCapitalize="characters"
          aria-describedby={hintId}
          aria-invalid={invalid}
        />
        <button type="submit" className="button">
          {t('lookUp')}
        </button>
      </span>
      <span id={hintId} role="alert" className="find-number__wrong">
        {invalid && t('badNumber')}
      </span>
    </form>
  );
}
