import './region-preset.css';
import { Select, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import {
  type RegionInput,
  regionInputs,
  type RegionPreset,
  regionPresets,
  worldRegion,
} from '../../../../shared/catalog/region-presets.ts';
import { translateTerm } from '../../../../shared/i18n/terms.ts';
import { inputName } from '../../../../shared/i18n/names.ts';
import type { Translate } from '../../../../shared/i18n/messages.ts';
import type { InputSource, InputValue } from '../../../../shared/scenario/file.ts';
import { formatInput } from '../../../../shared/units/format.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { useCatalog } from '../../state/catalog.ts';
import { useMoneyRows } from '../../state/money.ts';
import { useSavedResolved } from '../../state/results.ts';
import { hrefOf } from '../../state/route.ts';
import { baselineId } from '../../state/scenarios.ts';
import { isSameValue, setInputs, useSession } from '../../state/session.ts';

const own = 'own';

/** A region for the price of electricity and the carbon of its grid: sets both from the catalog, as one step. */
export function RegionPresetSelect() {
  const translate = useTranslate();
  const language = useLanguage();
  const { parameters } = useMoneyRows();
  const defaults = useCatalog((catalog) => catalog.defaults);
  const baseline = useSavedResolved(baselineId);
  const [isOpen, setOpen] = useState(false);
  const overrides = useSession((session) => session.overrides);
  const saved = useSavedResolved();
  const presets = useMemo(() => regionPresets(parameters), [parameters]);
  if (!saved.ok) return null;
  const savedInputs = saved.value.inputs;
  // The world is what the baseline says of it, with its doubts.
  const world = baseline.ok ? baseline.value.inputs : defaults;
  const valueNow = (id: RegionInput): InputValue | undefined => overrides[id] ?? savedInputs[id];
  const isWorld = regionInputs.every((id) => isSameValue(valueNow(id), world[id]));
  const now = isWorld ? worldRegion : (presets.find((preset) => isSet(preset, valueNow))?.region ?? own);

  const choose = (region: string): void => {
    const preset = presets.find((each) => each.region === region);
    if (preset === undefined && region !== worldRegion) return;
    const values = new Map<RegionInput, { value: InputValue; source?: InputSource }>();
    for (const id of regionInputs) {
      const given = preset?.values[id];
      const byDefault = world[id];
      if (given !== undefined) values.set(id, given);
      // The fall of the carbon belongs to the figure that falls: another region's must not stay behind.
      else if ((preset === undefined || id === 'grid.decline') && byDefault !== undefined)
        values.set(id, { value: byDefault });
    }
    setInputs(values, savedInputs, (words) =>
      words('model.stepRegion', { region: regionName(region, words) }),
    );
  };

  const option = ({ region }: RegionPreset) => ({ value: region, label: translateTerm(region, translate) });
  const preset = presets.find(({ region }) => region === now);
  return (
    <div className="control-region">
      <Select
        label={translate('model.region')}
        size="xs"
        searchable
        // While nothing is being typed, Ctrl-Z takes back the region.
        data-undo={isOpen ? undefined : 'session'}
        onDropdownOpen={() => setOpen(true)}
        onDropdownClose={() => setOpen(false)}
        allowDeselect={false}
        value={now}
        data={[
          { value: worldRegion, label: translate('model.regionWorld') },
          ...(now === own ? [{ value: own, label: translate('model.regionOwn'), disabled: true }] : []),
          {
            group: translate('model.regionWhole'),
            items: presets.filter(({ missing }) => missing.length === 0).map(option),
          },
          {
            group: translate('model.regionPart'),
            items: presets
              .filter(({ missing }) => missing.length > 0)
              .map((each) => ({
                value: each.region,
                label: lackText(each, translate),
              })),
          },
        ]}
        onChange={(region) => {
          if (region !== null) choose(region);
        }}
      />
      {preset !== undefined && (
        <ul className="control-region-facts">
          {regionInputs.map((id) => {
            const given = preset.values[id];
            return given === undefined ? null : (
              <li key={id}>
                {inputName(id, translate)}: {formatInput(id, given.value, { language, digits: 4 })}
                {' · '}
                <a href={hrefOf('catalog', 'parameters', given.row.id)}>
                  {given.row.name}, {given.row.period}
                </a>
              </li>
            );
          })}
        </ul>
      )}
      <Text size="xs" c="dimmed">
        {translate('model.regionHow')}
      </Text>
    </div>
  );
}

function isSet(preset: RegionPreset, valueNow: (id: RegionInput) => InputValue | undefined): boolean {
  return regionInputs.every((id) => {
    const given = preset.values[id];
    return given === undefined || isSameValue(valueNow(id), given.value);
  });
}

function regionName(region: string, translate: Translate): string {
  return region === worldRegion ? translate('model.regionWorld') : translateTerm(region, translate);
}

function lackText({ region, missing }: RegionPreset, translate: Translate): string {
  const key = missing.includes('price.electricity') ? 'model.regionLacksPrice' : 'model.regionLacksCarbon';
  return translate(key, { region: translateTerm(region, translate) });
}
