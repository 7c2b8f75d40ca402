import { SegmentedControl } from '@mantine/core';
import { Fragment, useState } from 'react';
import { causes } from '../../../../shared/brief/moved.ts';
import type { Reopened, ReopenedFigure } from '../../../../shared/contract/briefs-reopen.ts';
import { describeError } from '../../../../shared/i18n/describe-error.ts';
import {
  type FigureListener,
  hasMoved,
  moneyOfPages,
  movedAmount,
  movedBy,
  reopenedDifference,
  reopenedFigureName,
  reopenedRemarks,
  reopenedSteps,
  reopenedValue,
} from '../../../../shared/i18n/reopened-words.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { CauseMark, ReopenedBar } from './reopened-bar.tsx';

/** Every figure of the brief then and now, what moved it, and which inputs are behind it; those that moved first to hand. */
export function ReopenedFigures({ brief }: { readonly brief: Reopened }) {
  const translate = useTranslate();
  const language = useLanguage();
  const listener: FigureListener = { translate, language, money: moneyOfPages(brief) };
  const { figures, scenarios } = brief;
  const told = figures.filter((figure) => hasMoved(figure) || figure.stages.choice === null);
  const [isAll, setAll] = useState(told.length === 0);
  const shown = isAll ? figures : told;
  const hasSeveral = scenarios.length > 1;
  return (
    <section className="reopened-figures" aria-labelledby="reopened-figures">
      <div className="reopened-bar-head">
        <h2 id="reopened-figures">{translate('briefs.reopenedFigures')}</h2>
        <SegmentedControl
          size="xs"
          aria-label={translate('briefs.reopenedShow')}
          value={isAll ? 'all' : 'moved'}
          onChange={(value) => setAll(value === 'all')}
          data={[
            { value: 'moved', label: `${translate('briefs.reopenedOnlyMoved')} (${told.length})` },
            { value: 'all', label: `${translate('briefs.reopenedAllFigures')} (${figures.length})` },
          ]}
        />
      </div>
      <ul className="reopened-legend">
        {causes.map((cause) => (
          <li key={cause}>
            <CauseMark cause={cause} /> <strong>{translate(`briefs.reopenedCause_${cause}`)}</strong>{' '}
            {translate(`briefs.reopenedCauseMeans_${cause}`)}
          </li>
        ))}
      </ul>
      {shown.length === 0 ? (
        <p className="reopened-muted">{translate('briefs.reopenedNothing')}</p>
      ) : (
        <div className="reopened-scroll">
          <table className="reopened-table">
            <thead>
              <tr>
                <th scope="col">{translate('briefs.reopenedFigure')}</th>
                <th scope="col" className="reopened-number">
                  {translate('briefs.reopenedThen')}
                </th>
                <th scope="col" className="reopened-number">
                  {translate('briefs.reopenedNow')}
                </th>
                <th scope="col" className="reopened-number">
                  {translate('briefs.reopenedChange')}
                </th>
                <th scope="col" className="reopened-why">
                  {translate('briefs.reopenedWhy')}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((figure) => (
                <FigureRow
                  key={`${figure.scenario} ${figure.address} ${figure.statistic}`}
                  figure={figure}
                  listener={listener}
                  scenario={hasSeveral ? (scenarios[figure.scenario]?.name ?? '') : ''}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function FigureRow({
  figure,
  scenario,
  listener,
}: {
  readonly figure: ReopenedFigure;
  readonly scenario: string;
  readonly listener: FigureListener;
}) {
  const { translate } = listener;
  const now = figure.stages.choice;
  const moved = movedBy(figure);
  const amount = movedAmount(figure);
  const notes = [scenario, figure.isPrinted ? '' : translate('briefs.reopenedUnprinted')].filter(
    (note) => note !== '',
  );
  return (
    <tr>
      <th scope="row">
        {reopenedFigureName(figure, translate)}
        {notes.length > 0 && <span className="reopened-note">{notes.join(' · ')}</span>}
      </th>
      <td className="reopened-number">{reopenedValue(figure, figure.was, listener)}</td>
      <td className="reopened-number">
        {now === null ? translate('briefs.reopenedNotNow') : reopenedValue(figure, now, listener)}
      </td>
      <td className="reopened-number">
        {now === null
          ? '–'
          : hasMoved(figure)
            ? amount === null
              ? translate('briefs.reopenedAnother')
              : reopenedDifference(figure, amount, listener)
            : translate('briefs.reopenedUnmoved')}
      </td>
      <td className="reopened-why">
        {figure.parts !== null && moved.length > 0 && (
          <ReopenedBar figure={figure} parts={figure.parts} listener={listener} />
        )}
        {moved.length > 0 && (
          <div className="reopened-parts">
            {moved.map((cause) => (
              <Fragment key={cause}>
                <span>
                  <CauseMark cause={cause} /> {translate(`briefs.reopenedCause_${cause}`)}
                  {figure.parts !== null && (
                    <span className="tabular">
                      {' '}
                      {reopenedDifference(figure, figure.parts[cause], listener)}
                    </span>
                  )}
                </span>{' '}
              </Fragment>
            ))}
          </div>
        )}
        <Behind figure={figure} listener={listener} />
        {figure.problem !== null && (
          <div className="reopened-reason">{describeError(figure.problem, translate)}</div>
        )}
      </td>
    </tr>
  );
}

/** A few inputs are told at once; more of them unfold. */
const fewest = 3;

function Behind({
  figure,
  listener,
}: {
  readonly figure: ReopenedFigure;
  readonly listener: FigureListener;
}) {
  const { translate } = listener;
  const steps = (['data', 'choice'] as const).flatMap((cause) =>
    reopenedSteps(figure, cause, listener).map((step) => ({ ...step, cause })),
  );
  const count = steps.reduce((sum, { inputs }) => sum + inputs, 0);
  const remarks = reopenedRemarks(figure, listener);
  const told = remarks.map((remark) => (
    <div key={remark} className="reopened-reason">
      {remark}
    </div>
  ));
  if (steps.length === 0) return told;
  return (
    <details className="reopened-behind" open={steps.length <= fewest}>
      <summary>{translate('briefs.reopenedBehind', { count })}</summary>
      <ul>
        {steps.map(({ cause, key, name, amount }) => (
          <li key={`${cause} ${key}`}>
            <CauseMark cause={cause} /> {name} <span className="tabular">{amount}</span>
          </li>
        ))}
      </ul>
      {told}
    </details>
  );
}
