import { Alert, Table } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { DeviceEnergyFile } from '../../../../shared/contract/device-energy.ts';
import { joinSentences } from '../../../../shared/i18n/join-sentences.ts';
import { formatNumber, formatShare } from '../../../../shared/units/format.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { hrefOf } from '../../state/route.ts';
import { GradeMark } from '../../ui/grade-mark.tsx';

type Span = DeviceEnergyFile['pjPerMac'];

/** The way of a published efficiency to the energy of a MAC at a card in service, step by step, with what speaks against it. */
export function DeviceDerivation({ device }: { readonly device: DeviceEnergyFile }) {
  const translate = useTranslate();
  const language = useLanguage();
  const number = (value: number): string => formatNumber(value, { language });
  const span = ({ low, central, high }: Span): string =>
    low === high ? number(central) : `${number(central)} (${number(low)}–${number(high)})`;
  const level = (word: DeviceEnergyFile['steps'][number]['to']): string =>
    word === 'sustained'
      ? translate(`cli.level-${device.service}`)
      : translate(`vocabulary.boundary.${word}`);
  const bits = (of: { readonly inputBits: number; readonly weightBits: number }): string =>
    `${of.inputBits} b × ${of.weightBits} b`;
  const { start } = device;
  const rule = device.column === 'base' ? 'cli.device-product-rule-base' : 'cli.device-product-rule';
  return (
    <>
      <div className="device-way">
        <Table withRowBorders={false} verticalSpacing={3} fz="xs" aria-label={translate('model.deviceWay')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{translate('model.deviceStep')}</Table.Th>
              <Table.Th ta="right">{translate('model.deviceFactor')}</Table.Th>
              <Table.Th ta="right">pJ/MAC</Table.Th>
              <Table.Th>{translate('model.deviceEvidence')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            <Step
              name={translate('model.deviceStart', {
                figure: translate(`cli.device-${start.basis}`, { value: number(start.topsPerWatt) }),
                boundary: level(start.boundary),
                bits: bits(start),
              })}
              factor="2 ÷"
              reached={number(start.pjPerMac)}
              evidence={
                <>
                  <GradeMark grade={start.grade} />{' '}
                  <a href={hrefOf('catalog', device.table, device.id)} title={start.locator}>
                    {device.id}
                  </a>
                </>
              }
            />
            <Step
              name={translate('cli.device-precision', { from: bits(start), to: bits(device) })}
              factor={`× ${number(device.precisionFactor)}`}
              reached={number(device.pjPerMacAtBoundary)}
              evidence={translate(rule)}
            />
            {device.steps.map((step) => (
              <Step
                key={step.id}
                name={`${level(step.from)} → ${level(step.to)}`}
                factor={`÷ ${span(step.factor)}`}
                reached={span(step.pjPerMac)}
                evidence={
                  <>
                    <GradeMark grade={step.grade} />{' '}
                    <a href={hrefOf('catalog', 'parameters', step.id)} title={step.locator}>
                      {step.id}
                    </a>
                  </>
                }
              />
            ))}
          </Table.Tbody>
          <Table.Tfoot>
            <Table.Tr className="device-result">
              <Table.Th colSpan={2}>{translate('model.deviceResult')}</Table.Th>
              <Table.Th ta="right">{span(device.pjPerMac)}</Table.Th>
              <Table.Th>pJ/MAC</Table.Th>
            </Table.Tr>
          </Table.Tfoot>
        </Table>
      </div>
      <Doubts device={device} />
    </>
  );
}

function Step({
  name,
  factor,
  reached,
  evidence,
}: {
  readonly name: string;
  readonly factor: string;
  readonly reached: string;
  readonly evidence: ReactNode;
}) {
  return (
    <Table.Tr>
      <Table.Td>{name}</Table.Td>
      <Table.Td ta="right" className="tabular device-figure">
        {factor}
      </Table.Td>
      <Table.Td ta="right" className="tabular device-figure">
        {reached}
      </Table.Td>
      <Table.Td>{evidence}</Table.Td>
    </Table.Tr>
  );
}

/** What speaks against the figure, and what the ladder does not cover. */
function Doubts({ device }: { readonly device: DeviceEnergyFile }) {
  const translate = useTranslate();
  const language = useLanguage();
  const number = (value: number): string => formatNumber(value, { language });
  const { start, circuit, retry } = device;
  const warnings: string[] = [];
  if (start.contradiction !== null && start.claimed !== null && start.derived !== null) {
    warnings.push(
      joinSentences(
        translate('cli.device-contradiction', {
          claimed: number(start.claimed),
          derived: number(start.derived),
          ratio: number(start.contradiction),
        }),
        ...(start.claimFlag === null ? [] : [translate(`vocabulary.claim-flag.${start.claimFlag}.meaning`)]),
      ),
    );
  }
  const notes = [
    ...(circuit === null
      ? []
      : [
          translate('cli.device-circuit', {
            circuit: number(circuit.fjPerMac),
            published: number(circuit.publishedFjPerMac),
            ratio: number(circuit.ratio),
          }),
        ]),
    retry.kind === 'estimate'
      ? translate('model.deviceRetry', {
          value: formatShare(retry.central.retryFraction, { language, digits: 2 }),
          low: formatShare(retry.low.retryFraction, { language, digits: 2 }),
          high: formatShare(retry.high.retryFraction, { language, digits: 2 }),
        })
      : translate(`model.deviceRetry-${retry.kind}`),
    translate('model.deviceNotCovered'),
  ];
  return (
    <>
      {warnings.map((text) => (
        <Alert key={text} color="yellow" p="xs" icon={<IconAlertTriangle size={16} />}>
          {text}
        </Alert>
      ))}
      <ul className="device-notes">
        {notes.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}
