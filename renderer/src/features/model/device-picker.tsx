import { Button, Group, Modal, NumberInput, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { DeviceEnergyFile } from '../../../../shared/contract/device-energy.ts';
import type { InputDefinition } from '../../../../shared/model/inputs.ts';
import type { InputSource, InputValue } from '../../../../shared/scenario/file.ts';
import { formatNumber } from '../../../../shared/units/format.ts';
import { useCall } from '../../api/client.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { wayBack } from '../../state/session.ts';
import { matches } from '../../ui/match.ts';
import { notify } from '../../ui/notify.tsx';
import { ErrorState, LoadingState } from '../../ui/states.tsx';
import { DeviceDerivation } from './device-derivation.tsx';
import { type DeviceChoice, efficiencyText, useDeviceChoices } from './device-rows.ts';

type Service = 'decode' | 'prefill';
/** Whether the input takes the whole span as a distribution, or its central value alone. */
type Taken = 'span' | 'central';

const defaultBits = 8;

/** Decoding reads weights for every token, as does what is served one request at a time; the rest works in large products. */
function serviceOf({ workload }: InputDefinition): Service {
  return workload === 'llm_decode' || workload === 'recommendation' ? 'decode' : 'prefill';
}

/**
 * Takes the energy of a MAC from a device or macro of the catalog: its published efficiency, brought to the wanted bits
 * and down the boundary ladder, every step with its source; applied as one step of undo.
 */
export function DevicePicker({
  definition,
  label,
  onApply,
  onClose,
}: {
  readonly definition: InputDefinition;
  readonly label: string;
  readonly onApply: (value: InputValue, gesture: undefined, source: InputSource) => void;
  readonly onClose: () => void;
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const { asked, choices } = useDeviceChoices(definition.column ?? 'imc');
  const [picked, setPicked] = useState<string | null>(null);
  const [service, setService] = useState<Service>(serviceOf(definition));
  const [bits, setBits] = useState({ input: defaultBits, weight: defaultBits });
  const [taken, setTaken] = useState<Taken>('span');
  const all = [...(choices?.devices ?? []), ...(choices?.macros ?? [])];
  const keyOf = ({ table, id }: DeviceChoice): string => `${table}:${id}`;
  const choice = all.find((each) => keyOf(each) === picked);
  const energy = useCall(
    'model.deviceEnergy',
    choice === undefined
      ? null
      : {
          table: choice.table,
          id: choice.id,
          service,
          inputBits: bits.input,
          weightBits: bits.weight,
        },
  );
  const apply = (derived: DeviceEnergyFile): void => {
    const value = taken === 'span' ? derived.distribution : Number(derived.pjPerMac.central.toPrecision(3));
    onApply(value, undefined, sourceOf(derived));
    notify((words) => words('model.deviceApplied', { name: derived.name }), { undo: wayBack() });
    onClose();
  };
  const option = (each: DeviceChoice): { value: string; label: string } => ({
    value: keyOf(each),
    label: `${each.name} · ${each.year}`,
  });
  const bitsField = (part: 'input' | 'weight'): React.ReactNode => (
    <NumberInput
      size="xs"
      w={96}
      label={translate(part === 'input' ? 'model.deviceInputBits' : 'model.deviceWeightBits')}
      min={1}
      max={64}
      allowDecimal={false}
      clampBehavior="strict"
      value={bits[part]}
      onChange={(next) => {
        if (typeof next === 'number' && next >= 1) setBits({ ...bits, [part]: next });
      }}
    />
  );
  return (
    <Modal
      opened
      onClose={onClose}
      size={800}
      title={translate('model.deviceTitle', { name: label })}
      closeButtonProps={{ 'aria-label': translate('common.close') }}
    >
      {asked.status === 'failed' ? (
        <ErrorState error={asked.error} onRetry={asked.retry} />
      ) : (
        <Stack gap="sm">
          <Group gap="sm" align="flex-end" wrap="nowrap">
            <Select
              data-autofocus
              searchable
              selectFirstOptionOnChange
              size="xs"
              flex={1}
              label={translate('model.deviceChoose')}
              placeholder={translate('model.deviceSearch')}
              nothingFoundMessage={translate(choices === null ? 'common.loading' : 'model.deviceNothing')}
              maxDropdownHeight={320}
              value={picked}
              onChange={setPicked}
              data={[
                { group: translate('model.deviceDevices'), items: (choices?.devices ?? []).map(option) },
                { group: translate('model.deviceMacros'), items: (choices?.macros ?? []).map(option) },
              ].filter(({ items }) => items.length > 0)}
              filter={({ options, search }) =>
                options.map((group) =>
                  'items' in group
                    ? {
                        ...group,
                        items: group.items.filter((item) => {
                          const each = all.find((known) => keyOf(known) === item.value);
                          return each !== undefined && matches(search, searchWords(each));
                        }),
                      }
                    : group,
                )
              }
              renderOption={({ option: { value } }) => {
                const each = all.find((known) => keyOf(known) === value);
                return each === undefined ? null : (
                  <span className="device-option">
                    <span className="device-option-name">{each.name}</span>
                    <span className="device-option-facts">
                      {each.maker} · {each.year} · {translate(`vocabulary.boundary.${each.boundary}`)} ·{' '}
                      {efficiencyText(each, language)}
                    </span>
                  </span>
                );
              }}
            />
            {bitsField('input')}
            {bitsField('weight')}
            <SegmentedControl
              size="xs"
              aria-label={translate('model.deviceService')}
              value={service}
              onChange={(next) => setService(next === 'decode' ? 'decode' : 'prefill')}
              data={[
                { value: 'decode', label: translate('model.deviceDecode') },
                { value: 'prefill', label: translate('model.devicePrefill') },
              ]}
            />
          </Group>
          {choices !== null && choices.lacking > 0 && (
            <Text size="xs" c="dimmed">
              {translate('model.deviceLacking', { count: choices.lacking })}
            </Text>
          )}
          {energy.status === 'failed' ? (
            <ErrorState error={energy.error} onRetry={energy.retry} />
          ) : energy.value === undefined ? (
            choice === undefined ? (
              <Text size="sm" c="dimmed" className="device-empty">
                {translate('model.deviceEmpty')}
              </Text>
            ) : (
              <LoadingState />
            )
          ) : (
            <>
              <DeviceDerivation device={energy.value} />
              <Group justify="space-between">
                <SegmentedControl
                  size="xs"
                  aria-label={translate('model.deviceTaken')}
                  value={taken}
                  onChange={(next) => setTaken(next === 'span' ? 'span' : 'central')}
                  data={[
                    {
                      value: 'span',
                      label: translate('model.deviceSpan', { text: energy.value.distribution }),
                    },
                    {
                      value: 'central',
                      label: translate('model.deviceCentral', {
                        value: formatNumber(energy.value.pjPerMac.central, { language }),
                      }),
                    },
                  ]}
                />
                <Group gap="xs">
                  <Button variant="default" onClick={onClose}>
                    {translate('common.cancel')}
                  </Button>
                  <Button
                    disabled={energy.status !== 'ready'}
                    onClick={() => energy.status === 'ready' && apply(energy.value)}
                  >
                    {translate('model.deviceApply')}
                  </Button>
                </Group>
              </Group>
            </>
          )}
        </Stack>
      )}
    </Modal>
  );
}

function searchWords({ name, maker, year, id }: DeviceChoice): string {
  return `${name} ${maker} ${year} ${id}`;
}

/** What the applied value stands on: the row it comes from, and the way it came, in symbols that need no language. */
function sourceOf(device: DeviceEnergyFile): InputSource {
  const { table, id, name, start, precisionFactor, steps, inputBits, weightBits } = device;
  const round = (value: number): string => String(Number(value.toPrecision(3)));
  const way = [
    `2 ÷ ${round(start.topsPerWatt)} TOPS/W (${start.boundary})`,
    `× ${round(precisionFactor)} (${inputBits} b × ${weightBits} b)`,
    ...steps.map((step) => `÷ ${round(step.factor.central)} (${step.id})`),
  ].join(' ');
  return {
    source: `${table}:${id}`,
    grade: 'derived',
    note: `${name}: ${way} = ${round(device.pjPerMac.central)} pJ/MAC`,
  };
}
