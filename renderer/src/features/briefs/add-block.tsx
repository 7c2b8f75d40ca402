import { Button, Combobox, useCombobox } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { type BriefBlock, briefCharts, briefTables } from '../../../../shared/brief/recipe.ts';
import { useTranslate } from '../../i18n.ts';
import { addBlock } from '../../state/brief-draft.ts';
import { matches } from '../../ui/match.ts';
import { blockName, plainKinds } from './block-words.ts';

interface Offer {
  readonly value: string;
  readonly block: BriefBlock;
}

/** The menu of everything that can be put into a brief, with a search; what is picked goes behind the selected part. */
export function AddBlock() {
  const translate = useTranslate();
  const [search, setSearch] = useState('');
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setSearch('');
    },
    onDropdownOpen: () => combobox.focusSearchInput(),
  });
  const groups: readonly { readonly label: string; readonly offers: readonly Offer[] }[] = [
    {
      label: translate('briefs.groupText'),
      offers: [
        { value: 'notes', block: { kind: 'notes', markdown: '' } },
        { value: 'heading', block: { kind: 'heading', text: translate('briefs.newHeading') } },
        ...plainKinds.map((kind): Offer => ({ value: kind, block: { kind } })),
      ],
    },
    {
      label: translate('briefs.groupCharts'),
      offers: briefCharts.map((chart) => ({ value: `chart ${chart}`, block: { kind: 'chart', chart } })),
    },
    {
      label: translate('briefs.groupTables'),
      offers: briefTables.map((table) => ({ value: `table ${table}`, block: { kind: 'table', table } })),
    },
  ];
  const nameOf = ({ block }: Offer): string =>
    block.kind === 'heading' ? translate('briefs.block.heading') : blockName(block, translate);
  const found = groups
    .map(({ label, offers }) => ({ label, offers: offers.filter((offer) => matches(search, nameOf(offer))) }))
    .filter(({ offers }) => offers.length > 0);
  return (
    <Combobox
      store={combobox}
      position="bottom-start"
      width={300}
      onOptionSubmit={(value) => {
        const offer = groups.flatMap(({ offers }) => offers).find((each) => each.value === value);
        if (offer !== undefined) addBlock(offer.block);
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target withAriaAttributes={false}>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => combobox.toggleDropdown()}
          aria-haspopup="listbox"
          aria-expanded={combobox.dropdownOpened}
        >
          {translate('briefs.add')}
        </Button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          value={search}
          aria-label={translate('briefs.addSearch')}
          placeholder={translate('briefs.addSearch')}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            combobox.updateSelectedOptionIndex();
          }}
        />
        <Combobox.Options mah={420} className="brief-add-options">
          {found.length === 0 && <Combobox.Empty>{translate('briefs.addNothing')}</Combobox.Empty>}
          {found.map(({ label, offers }) => (
            <Combobox.Group key={label} label={label}>
              {offers.map((offer) => (
                <Combobox.Option key={offer.value} value={offer.value}>
                  {nameOf(offer)}
                </Combobox.Option>
              ))}
            </Combobox.Group>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
