import { residentLanguages } from '@hannun/shared/i18n';
import { cleanup, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { TranslationProvider } from '../language/translation.js';
import { allKeys, keysIn, markedMessages, textsOf } from '../testing/marked-messages.js';
import { goRows, laneRows, ticketRows } from '../testing/rows.js';

beforeEach(() => localStorage.clear());

/** A row of docs/saying.md | what it comes to | all that may be said in it. */
const laneTable = `
taking | in | age.live expectedWaitNow fromRegistration lane.calledNow lane.waiting level.busy question shortest until
taking, nobody waits | in | age.live expectedWaitNow fromRegistration lane.calledNow lane.waiting level.relaxed question shortest until
taking, as usual | in | age.live expectedWaitNow fromRegistration lane.calledNow lane.waiting level.normal question shortest until
taking, for hours | in | age.live expectedWaitNow fromRegistration lane.calledNow lane.waiting level.packed question shortest until
no-estimate | in | age.live lane.calledNow lane.waiting noForecast.silent question until
no-estimate, no pace yet | in | age.live lane.calledNow lane.waiting noForecast.unknown question until
no-estimate, beyond closing | in | age.live lane.calledNow lane.waiting noForecast.after-closing question until
no-estimate, more than | in | age.live expectedWaitNow fromRegistration lane.calledNow lane.waiting noForecast.too-wide question until
not-yet | later | age.live lane.opens nowhere openAlert
not-yet, a line stands | later | age.live lane.afterOpening lane.lineStands lane.opens nowhere openAlert
full-for-now | later | age.live intakeAlert lane.again lane.fullForNow nowhere stillServed
full | over | age.live intakeAlert lane.from lane.full nowhere stillServed
full, to a last number | over | age.live beyondLast intakeAlert lane.from lane.full lane.upTo nowhere
full, to a probable last number | over | age.live beyondLast intakeAlert lane.from lane.full lane.probablyUpTo nowhere
closed-by-hour | over | age.live intakeAlert lane.closedToday lane.from nowhere stillServed
closed-by-hand | over | age.live lane.closed lane.slipsStay noIntake nowhere
closed-by-hand, before opening | over | age.live intakeAlert lane.callsFrom lane.closed lane.lineStands lane.slipsStay noIntake nowhere
serving-last | over | age.live lane.over lane.servingLast nowhere openAlert
serving-last, after midnight | over | age.live lane.calledNow lane.closed lane.from lane.servingLast nowhere openAlert
closed | over | age.live lane.ended lane.opens nowhere openAlert
day-off | over | age.live lane.dayOff lane.opens nowhere openAlert
not-today | in | age.live expectedWaitOf fromRegistration lane.calledNow lane.notToday lane.waiting level.busy question shortest until
paused, with an end | later | age.live lane.afterRestart lane.restarts nowhere pause.disinfection resumeAlert stillServed
paused, until intake has ended | over | age.live lane.intakeUntil lane.restarts nowhere pause.disinfection resumeAlert stillServed
paused, open end | later | age.live lane.openEnd noIntake nowhere pause.disinfection resumeAlert stillServed
silent | doubt | asOfAgo lane.countAsOf question until
silent, for ten minutes | doubt | asOfAgo lane.noNews question until
silent, closed by hand | over | asOfAgo lane.asOf lane.closed lane.slipsStay noIntake nowhere
unconfirmed | doubt | asOfAgo lane.countAsOf lane.unconfirmed question until
`;

const ticketTable = `
not-yet | wait | age.live ahead alert alertOff clockRange lane.opens nowCalling
waiting, far | wait | age.live ahead alert alertOff clockRange nowCalling
waiting, near | wait | age.live ahead alertCall alertOff clockRange near nowCalling
waiting, away | wait | age.live ahead alert alertOff clockRange nowCalling setOut
waiting, in groups | wait | age.live alertGroups alertOff clockRange groupsAhead nowCalling
waiting, after closing | wait | age.live ahead alert alertOff clockRange lane.slipsStay nowCalling
waiting, a long time | wait | age.live ahead alert alertOff clockRange nowCalling plenty
waiting, next | wait | age.live alertCall alertOff clockRange near next nowCalling
waiting, no pace yet | wait | age.live ahead alert alertOff noForecast.unknown nowCalling
waiting, unconfirmed | wait | ahead alert alertOff asOfAgo lane.unconfirmed nowCalling
paused, with an end | wait | age.live ahead alert alertOff clockRange lane.restarts nowCalling pause.disinfection ticketPaused
paused, open end | wait | age.live ahead alert alertOff lane.openEnd nowCalling pause.other ticketPaused
may-not-be-reached | unreached | age.live ahead alert alertOff beyondLast lane.upTo nowCalling
may-not-be-reached, probably | unreached | age.live ahead alert alertOff beyondLast lane.probablyUpTo nowCalling
silent | doubt | ahead alertLate alertLateHint asOfAgo clinicSilentSince lastSeen lostHint maybeLess
silent, the phone offline | doubt | ahead alertLate alertLateHint asOfAgo lastSeen maybeLess reconnect
silent, never heard | doubt | ahead alertLate alertLateHint clinicSilent lostHint maybeLess
day-over | ended | ahead asOfAgo dayOverUntil
day-over, no opening known | ended | ahead asOfAgo dayOver
another-day | ended | anotherDay anotherDayHint
called | come | answerComing answerLate calledAt comeIn hardToCome hardToComeHint roomNumber
called, coming | come | answerLate answeredComing calledAt comeIn hardToCome hardToComeHint roomNumber
called, late | come | answeredLate calledAt comeIn hardToCome hardToComeHint roomNumber
missed | ended | missed missedHint
awaiting-result | ended | awaitingResult awaitingResultHint
finished | ended | finished finishedHint
given-up | ended | left leftHint
over | ended | age.live alreadyCalled alreadyCalledHint nowCalling
not-issued | ended | age.live notIssued notIssuedHint nowCalling
`;

const goTable = `
yes | yes | go.done go.leaveBy
yes, there | yes | go.doneHere
yes, after a break | yes | go.after.lunch go.done go.leaveBy
tight, a long wait | tight | go.hurry go.longWait
yes, there, until when | yes | go.arriveBy go.doneHere
tight, it closes soon | tight | go.closes go.hurryHere
tight, few places | tight | go.hurryPlaces go.leaveBy go.placesLeft
tight, few places until noon | tight | go.morningPlaces go.placesAgain
yes, of two tests | yes | go.testBy go.testsDone
unknown, of two tests | unknown | go.ask go.unknown
unlikely | unlikely | go.longWait go.unlikely
unlikely, there | unlikely | go.longWait go.unlikelyHere
no, intake ends | no | go.intakeEnds go.tooLate
no, no places yet | no | go.tooEarly
tight, to the last minute | tight | go.hurry go.longWait
unknown, not confirmed | unknown | go.noNews
unknown, no pace | unknown | go.unknown
`;

/** True whatever a row comes to: counts, ages, when something begins. */
const trueOfMany = `
age.live asOfAgo intakeAlert lane.calledNow lane.lineStands lane.opens lane.restarts noIntake nowhere openAlert pause.disinfection question resumeAlert stillServed until
age.live ahead alert alertOff asOfAgo nowCalling
go.leaveBy go.longWait`;

/** Labels, names, figures and hours: no sentences about a state. */
const labels = `
title plainTitle backToList clinicPage chooseLanguage textSize textSample
view asList asMap sort bySoonest byNearest test anyTest mapHint mapClose mapCloser mapFarther mapFrom
laneColumn laneWaiting laneCount lanes expectedWait expected booths people groups party step
travel travelMinutes travelBy.walk travelBy.transit travelBy.here travelBy.stated walk transit distance wayFrom
beforeGoing hours intakeUntil notOnDays today time bring address directions naverMap kakaoMap phoneMap call callClinic questionnaire notice hourOf minutesShort pause.lunch
clinicField chooseClinic byNumber number numberExample lookUp badNumber
ticketTitle myNumber otherSlips addSlip anotherNumber seeClinic share fullPage otherClinics
age.justNow age.minutes age.hours upcoming.tomorrow upcoming.weekday upcoming.date
wait.none wait.within wait.withinHours wait.hours wait.hoursAndHalf wait.halfHour wait.between wait.minutes wait.over wait.overHours wait.overBoth
`;

/** About the phone, its connection, a form, a usual day or another surface. */
const ofNoRow = `
checking neverSeen loading failed empty emptyHint trouble retryHint retry ask triedAt offline silent receivedAt hoursStay
clinicLoading clinicLoadingHint clinicChecking missing missingHint unknownSlip unknownSlipHint lostTitle mapFailed
locating notLocated locationPrivate travelUnknown elsewhere elsewhereLonger forecastAccuracy
firstToOpen opensSoon opensLater closedToday openByHand openedByHand
whenToGo quietAfter usuallyWithin usualNow noUsual usual usualWeekday now quiet asTable usualTable
alertPush alertSound alertAsking alertWhen openAlertOff openAlertPush homeScreen homeScreenSteps.share homeScreenSteps.add homeScreenSteps.open
shareText shareCopied
postpone postponeHow postponeOnce postponeBy postponed leave leaveSure leaveHint keep notSent tooLate answerTooLate
status.open status.paused status.intake-closed status.closed
noForecast.closed noForecast.paused noForecast.intake-closed noForecast.offline go.after.disinfection go.after.other go.hurryNow`;

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);

type Row = { name: string; claim: string; keys: string[] };

const parse = (table: string): Row[] =>
  table
    .trim()
    .split('\n')
    .map((row) => {
      const [name = '', claim = '', keys = ''] = row.split(' | ');
      return { name, claim, keys: wordsOf(keys) };
    });

const tables: [string, Row[], Record<string, ReactNode>][] = [
  ['a lane', parse(laneTable), laneRows],
  ['a ticket', parse(ticketTable), ticketRows],
  ['whether to go', parse(goTable), goRows],
];
const unsaid = new Set([...wordsOf(labels), ...wordsOf(ofNoRow)]);
const neutral = new Set(wordsOf(trueOfMany));

describe.each(tables)('of %s', (about, rows, pages) => {
  it.each(residentLanguages)('each row says what its table allows, in %s', (language) => {
    const said = Object.entries(pages).map(([name, page]) => {
      const messages = [markedMessages(language)];
      const { container } = render(
        <TranslationProvider language={language} messages={messages}>
          {page}
        </TranslationProvider>,
      );
      const keys = keysIn(container.innerHTML).filter((key) => !unsaid.has(key));
      cleanup();
      return { name, keys: about === 'a lane' ? keys.filter((key) => !key.startsWith('go.')) : keys };
    });
    expect(said).toEqual(rows.map(({ name, keys }) => ({ name, keys })));
  });

  it('no sentence stands in rows that contradict each other', () => {
    const claims = claimsBy(rows, (key) => key);
    expect([...claims].filter(([key, each]) => each.size > 1 && !neutral.has(key))).toEqual([]);
  });

  it.each(residentLanguages)('sentences that contradict each other read differently in %s', (language) => {
    const texts = textsOf(language);
    const claims = claimsBy(rows, (key) => (neutral.has(key) ? null : (texts.get(key) ?? null)));
    expect([...claims].filter(([, each]) => each.size > 1)).toEqual([]);
  });
});

/** What the rows come to in which a sentence stands. */
function claimsBy(rows: readonly Row[], nameOf: (key: string) => string | null): Map<string, Set<string>> {
  const claims = new Map<string, Set<string>>();
  for (const { claim, keys } of rows)
    for (const key of keys) {
      const name = nameOf(key);
      if (name !== null) claims.set(name, (claims.get(name) ?? new Set()).add(claim));
    }
  return claims;
}

it('every text is said in some row, or is named as one of none', () => {
  const said = tables.flatMap(([, rows]) => rows.flatMap(({ keys }) => keys));
  expect([...new Set([...said, ...unsaid])].sort()).toEqual(allKeys());
});
