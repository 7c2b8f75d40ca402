import { Button } from '@mantine/core';
import type { Input as InputRow } from '../../../../../shared/catalog/rows.ts';
import { describeError } from '../../../../../shared/i18n/describe-error.ts';
import { inputDescription, inputName, nameSeparator } from '../../../../../shared/i18n/names.ts';
import { noteIn } from '../../../../../shared/i18n/preset-notes.ts';
import { nodeDescription } from '../../../../../shared/i18n/node-names.ts';
import type {
  Explanation,
  InputNode,
  PointNode,
  QuantityNode,
} from '../../../../../shared/model/explain/explanation.ts';
import { formulaTexts, withNumbers } from '../../../../../shared/model/explain/formula-text.ts';
import { describeRange, inputDefinitions } from '../../../../../shared/model/inputs.ts';
import type { ResolvedScenario } from '../../../../../shared/scenario/file.ts';
import { formatNumber, formatOutput, formatRange, formatShare } from '../../../../../shared/units/format.ts';
import { useCall } from '../../../api/client.ts';
import { useLanguage, useTranslate } from '../../../i18n.ts';
import { explain } from '../../../state/explain.ts';
import { hrefOf } from '../../../state/route.ts';
import { useRowDetails } from '../../../state/row-details.ts';
import { GradeMark } from '../../../ui/grade-mark.tsx';
import { Facts } from '../facts.tsx';
import { Door, Doors, Heading } from './detail-parts.tsx';
import { Formula } from './formula.tsx';
import type { Content, Item } from './items.ts';
import { MoneyDetail } from './money-detail.tsx';
import { SourceDetail } from './source-detail.tsx';
import type { Draws, ExplainedRun } from './use-explanation.ts';
import { fullDigits, givenText, inLine, inputText, valueText } from './value-text.ts';

/** What the detail of a line is drawn from. */
export interface DetailData {
  readonly explanation: Explanation;
  readonly scenario: ResolvedScenario;
  readonly inputRows: ReadonlyMap<string, InputRow>;
  readonly setterOf: (id: string) => string | undefined;
  readonly drawsOf: ExplainedRun['drawsOf'];
}

/** The chosen line of the tree in full: its meaning, its formula, its value at full precision, what stands behind it. */
export function ItemDetail({ item, data }: { readonly item: Item; readonly data: DetailData }) {
  const { content } = item;
  switch (content.kind) {
    case 'money':
      return <MoneyDetail content={content} name={item.name} />;
    case 'node':
      return content.node.kind === 'input' || content.node.kind === 'point' ? (
        <InputDetail node={content.node} name={item.name} data={data} />
      ) : (
        <QuantityDetail node={content.node} name={item.name} data={data} isRoot={item.parent === null} />
      );
    case 'row':
      return <RowDetailView content={content} name={item.name} />;
    case 'source':
      return <SourceDetail content={content} />;
    case 'pending':
      return null;
  }
}

function QuantityDetail({
  node,
  name,
  data,
  isRoot,
}: {
  readonly node: QuantityNode;
  readonly name: string;
  readonly data: DetailData;
  readonly isRoot: boolean;
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const { reading } = data.explanation;
  const texts = formulaTexts(node, reading, language);
  const numbers = withNumbers(node, reading, language);
  const draws = data.drawsOf(node.key);
  return (
    <>
      <Heading name={name} text={nodeDescription(node, translate)} />
      <div className="explain-formula">
        <Formula
          {...(node.kind === 'quantity' ? { symbol: node.quantity.symbol } : {})}
          expression={node.formula}
          label={texts.formula}
        />
        {texts.applied !== texts.formula && (
          <div className="explain-applied">
            <Formula expression={numbers.expression} texts={numbers.texts} label={texts.applied} />
          </div>
        )}
        <div className="explain-yield tabular">= {inLine(valueText(node, language, fullDigits))}</div>
      </div>
      <Facts
        rows={[
          [
            translate('shell.explain.doubt'),
            draws === undefined ? null : <DrawsText key="draws" draws={draws} />,
          ],
          [translate('model.explainMethod'), node.kind === 'quantity' ? node.quantity.source : null],
          [translate('shell.explain.id'), <code key="id">{node.key}</code>],
        ]}
      />
      {!isRoot && node.kind === 'quantity' && (
        <Doors>
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => explain({ kind: 'step', address: node.key })}
          >
            {translate('shell.explain.fromHere')}
          </Button>
        </Doors>
      )}
    </>
  );
}

/** Where the draws of a result lie, which the run at the medians cannot say. */
function DrawsText({ draws: { output, summary, samples } }: { readonly draws: Draws }) {
  const translate = useTranslate();
  const language = useLanguage();
  const say = (value: number): string => formatOutput(output, value, { language });
  return (
    <>
      <span className="tabular">{formatRange(say(summary.p5), say(summary.p95))}</span>
      {nameSeparator}
      {translate(output.startsWith('cost.index') ? 'model.whatifBand' : 'model.whatifBandNegative', {
        count: formatNumber(samples, { language }),
        share: formatShare(summary.negative, { language, digits: 2 }),
      })}
    </>
  );
}

function InputDetail({
  node,
  name,
  data,
}: {
  readonly node: InputNode | PointNode;
  readonly name: string;
  readonly data: DetailData;
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const id = node.kind === 'input' ? node.key : node.input;
  const definition = inputDefinitions.get(id);
  const row = data.inputRows.get(id);
  const setter = data.setterOf(id);
  const own = data.scenario.sources[id];
  const doubt = node.kind === 'input' ? node.doubt : null;
  const rule = definition === undefined ? 'x' : describeRange(definition.range);
  const value =
    node.kind === 'input' && node.value === null
      ? givenText(id, node.given, language, fullDigits)
      : inLine(valueText(node, language, fullDigits));
  const show = (amount: number): string => inLine(inputText(id, amount, language));
  return (
    <>
      <Heading name={name} text={inputDescription(id, translate)} />
      <Facts
        rows={[
          [translate('shell.explain.valueNow'), <strong key="value">{value}</strong>],
          [
            translate('shell.explain.doubt'),
            doubt?.kind === 'distribution' ? (
              <span key="doubt">
                {translate('model.explainMedianOf', { text: doubt.text })}
                {doubt.inRange < 1 &&
                  ` · ${translate('model.explainCut', { share: formatShare(doubt.inRange, { language }) })}`}
              </span>
            ) : null,
          ],
          [
            translate('shell.explain.tie'),
            doubt?.kind === 'tie' && node.kind === 'input' ? String(node.given) : null,
          ],
          [translate('shell.explain.setBy'), setter],
          [
            translate('shell.explain.ownSource'),
            own === undefined ? null : <OwnSource key="own" source={own.source} />,
          ],
          [
            translate('shell.explain.ownGrade'),
            own?.grade === undefined ? null : <GradeMark key="own" grade={own.grade} withName />,
          ],
          [translate('shell.explain.ownNote'), own?.note === undefined ? null : noteIn(own.note, language)],
          [
            translate('shell.explain.default'),
            row === undefined || setter === undefined ? null : givenText(id, row.value, language),
          ],
          [
            translate('common.range'),
            row === undefined || row.low === null || row.high === null
              ? null
              : `${show(row.low)} – ${show(row.high)}`,
          ],
          [
            translate('shell.explain.defaultGrade'),
            row === undefined ? null : <GradeMark key="grade" grade={row.grade} withName />,
          ],
          [translate('shell.explain.rule'), rule === 'x' ? null : rule],
          [translate('shell.explain.id'), <code key="id">{node.key}</code>],
        ]}
      />
      <Doors>
        <Door href={hrefOf('model', id)} text={translate('shell.explain.openModel')} />
        <Door href={hrefOf('catalog', 'inputs', id)} text={translate('shell.explain.openCatalog')} />
      </Doors>
      {row !== undefined && row.note !== '' && <p className="explain-note">{row.note}</p>}
    </>
  );
}

/** What a scenario names as its source: a row or source of the catalog as a door to it, anything else as it is written. */
function OwnSource({ source }: { readonly source: string }) {
  const [, table, row] = /^(devices|macros):(.+)$/u.exec(source) ?? [];
  const isId = /^[a-z0-9][a-z0-9._-]*$/iu.test(source);
  const list = useCall('catalog.list', isId ? { table: 'sources' } : null);
  const known = list.value?.table === 'sources' ? list.value.rows.find(({ id }) => id === source) : undefined;
  if (table !== undefined && row !== undefined) {
    return (
      <a className="explain-link" href={hrefOf('catalog', table, row)}>
        {source}
      </a>
    );
  }
  return known === undefined ? (
    source
  ) : (
    <a className="explain-link" href={hrefOf('catalog', 'sources', source)}>
      {known.publisher}: {known.title}
      {known.published !== null && ` (${known.published})`}
    </a>
  );
}

function RowDetailView({
  content,
  name,
}: {
  readonly content: Extract<Content, { kind: 'row' }>;
  readonly name: string;
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const { table, id, inputRow } = content;
  const detail = useRowDetails((state) => state.known.get(`${table}:${id}`));
  return (
    <>
      <Heading name={table === 'inputs' ? inputName(id, translate) : name} text="" />
      <Facts
        rows={[
          [
            translate('shell.explain.default'),
            inputRow === null ? null : givenText(id, inputRow.value, language),
          ],
          [translate('shell.explain.id'), <code key="id">{`${table}:${id}`}</code>],
        ]}
      />
      <Doors>
        <Door href={hrefOf('catalog', table, id)} text={translate('shell.explain.openCatalog')} />
      </Doors>
      {inputRow !== null && inputRow.note !== '' && <p className="explain-note">{inputRow.note}</p>}
      {detail?.ok === false && <p className="explain-note">{describeError(detail.error, translate)}</p>}
      {detail?.ok === true && (
        <ul className="explain-citations">
          {detail.value.citations.map((citation) => (
            <li key={`${citation.source} ${citation.locator} ${citation.field ?? ''}`}>
              <GradeMark grade={citation.grade} />
              <span>
                {citation.origin.publisher}: {citation.origin.title}
                {citation.origin.published !== null && ` (${citation.origin.published})`}
                {citation.locator !== '' && <span className="explain-quiet"> · {citation.locator}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
