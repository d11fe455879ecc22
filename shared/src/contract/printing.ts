import { LocalizedText, ticketName, time, uuid } from './fields.js';
import { described, flag, listOf, named, nullable, object, oneOf, text, type ValueOf } from './schema.js';
import { printAnswers, printOutcomes, printStates } from './value-lists.js';

export const SlipPaper = named(
  'SlipPaper',
  described(
    'What stands on a slip, on whichever printer',
    object({
      clinic: LocalizedText,
      lane: object({ code: text, name: LocalizedText }),
      issued: text,
      ticket: text,
      reprint: nullable(LocalizedText),
      place: nullable(object({ room: LocalizedText, way: nullable(LocalizedText) })),
      rows: listOf(object({ label: LocalizedText, value: LocalizedText })),
      notes: listOf(LocalizedText),
      url: described(
        'null: not saved yet. A path, where no public address is set: of the server the printer’s bridge knows',
        nullable(text),
      ),
      hint: LocalizedText,
      keep: LocalizedText,
      telephone: nullable(object({ label: LocalizedText, number: text })),
    }),
  ),
);
export type SlipPaper = ValueOf<typeof SlipPaper>;

export const PrintedTicket = named(
  'PrintedTicket',
  described(
    'A slip on its way to a receipt printer',
    object({
      id: uuid,
      ticket: text,
      isReprint: flag,
      at: time,
      state: oneOf(printStates),
      'isSeen?': described('Staff know of its trouble: no tablet asks any more', flag),
    }),
  ),
);
export type PrintedTicket = ValueOf<typeof PrintedTicket>;

export const PrintRequest = named(
  'PrintRequest',
  described('The same id sent again prints nothing more', object({ id: uuid, ticket: ticketName })),
);
export type PrintRequest = ValueOf<typeof PrintRequest>;

export const PrintAnswered = named(
  'PrintAnswered',
  described(
    'What staff know of a slip. A slip that they say is printed is not begun any more, even before it is queued: its id ' +
      'is that of the check-in',
    object({ ticket: ticketName, answer: oneOf(printAnswers) }),
  ),
);
export type PrintAnswered = ValueOf<typeof PrintAnswered>;

export const PrintClaim = named(
  'PrintClaim',
  described('The same claim sent again gets the same job', object({ claim: uuid })),
);
export type PrintClaim = ValueOf<typeof PrintClaim>;

export const ClaimedPrint = named(
  'ClaimedPrint',
  object({ job: nullable(object({ id: uuid, paper: SlipPaper })) }),
);
export type ClaimedPrint = ValueOf<typeof ClaimedPrint>;

export const PrintReport = named(
  'PrintReport',
  object({
    claim: uuid,
    state: oneOf(printOutcomes),
    started: described('False: nothing was sent to the printer, so the job may be printed later', flag),
  }),
);
export type PrintReport = ValueOf<typeof PrintReport>;
