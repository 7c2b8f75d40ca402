import type { DocumentBlock } from '../../../shared/brief/document.ts';
import { segmentName } from '../../../shared/i18n/names.ts';
import { segments } from '../../../shared/model/vocabulary.ts';
import { moneyWords } from '../../../shared/i18n/money-words.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { formatRange } from '../../../shared/units/format.ts';
import { isModelMoney } from '../../../shared/units/money.ts';
import type { Workshop } from '../workshop.ts';

/** What the band at the top of page one says of each segment. */
const quantities = ['energy.saved', 'power.saved', 'carbon.saved', 'bill.saved', 'cost.index'] as const;

/**
 * The band of key figures of the first scenario: a row a segment, never added up, under each figure its P5 to P95 where
 * something is drawn. Fails as sampling does.
 */
export function keyFigures(workshop: Workshop, name: string): Result<DocumentBlock[]> {
  const first = workshop.firstRun(name);
  if (!first.ok) return first;
  const { translate, recipe, money } = workshop.subject;
  const { run } = first.value;
  const year = recipe.horizonYear;
  const outputs = segments.flatMap((segment) =>
    quantities.map((quantity) => `${quantity}.${segment}` as const),
  );
  const drawn = run.summariesAt(outputs, year);
  if (!drawn.ok) return drawn;
  const rows = segments.map((segment) => ({
    label: segmentName(segment, translate),
    items: quantities.map((quantity) => {
      const output = `${quantity}.${segment}` as const;
      const summary = drawn.value?.[outputs.indexOf(output)];
      const say = (value: number): string => workshop.outputText(output, value, year, 2);
      return {
        label: translate(`model.output.segment.${quantity}`),
        value: [workshop.output(0, output, year)],
        note: summary === undefined ? '' : formatRange(say(summary.p5), say(summary.p95)),
      };
    }),
  }));
  const note = drawn.value === null ? 'briefs.pdfFiguresNote' : 'briefs.pdfFiguresNoteDrawn';
  const said = translate(note, { year, name: first.value.name });
  // Where no paragraph of method says rate and source, they stand here.
  const converted = workshop.hasMethod ? [] : workshop.withMoneyNote('');
  return ok([
    {
      kind: 'key-figures',
      rows,
      note:
        isModelMoney(money) || !workshop.hasMethod
          ? said
          : translate('briefs.pdfMoneyBehind', { note: said, words: moneyWords(money, workshop.subject) }),
    },
    ...(converted.length === 0
      ? []
      : [{ kind: 'paragraph' as const, content: converted, tone: 'muted' as const }]),
  ]);
}
