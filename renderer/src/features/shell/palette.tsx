import { Spotlight } from '@mantine/spotlight';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { Translate } from '../../../../shared/i18n/messages.ts';
import { inputName } from '../../../../shared/i18n/names.ts';
import { inputDefinitions } from '../../../../shared/model/inputs.ts';
import { useCall } from '../../api/client.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { navigate } from '../../state/route.ts';
import { isComposing } from '../../ui/composing.ts';
import { useCommands } from './commands.ts';
import { chooseFirst, paletteStore } from './palette-store.ts';
import { matches } from '../../ui/match.ts';

const mostInputs = 8;

/** Everything that can be gone to or done, found by a few letters: pages, actions, scenarios, inputs, catalog rows. */
export function Palette() {
  const translate = useTranslate();
  const language = useLanguage();
  const [query, setQuery] = useState('');
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut="mod + K"
      tagsToIgnore={[]}
      store={paletteStore}
      scrollable
      centered={false}
      yOffset="12vh"
      maxHeight={440}
      transitionProps={{ duration: 0 }}
      overlayProps={{ blur: 0, backgroundOpacity: 0.4 }}
      classNames={{ actionsGroup: 'palette-group', action: 'palette-action' }}
    >
      <Spotlight.Search
        placeholder={translate('shell.palette.placeholder')}
        aria-label={translate('shell.palette.placeholder')}
        leftSection={<IconSearch size={16} />}
        lang={language}
        onKeyDownCapture={(event) => {
          if (isComposing(event)) event.stopPropagation();
        }}
      />
      <Entries text={query.trim()} />
    </Spotlight.Root>
  );
}

const groups = ['pages', 'actions', 'scenarios'] as const;

/** What the palette offers for the text typed so far. It lives only while the palette is open. */
function Entries({ text }: { readonly text: string }) {
  const translate = useTranslate();
  const [asked] = useDebouncedValue(text, 80);
  const commands = useCommands().filter(({ label, keywords }) => matches(text, `${label} ${keywords ?? ''}`));
  const inputs = text === '' ? [] : findInputs(text, translate);
  const found = useCall('catalog.search', asked === '' || text === '' ? null : { text: asked.slice(0, 200) });
  const rows = text === '' ? [] : (found.value ?? []).filter(({ table }) => table !== 'inputs');
  const count = commands.length + inputs.length + rows.length;
  useEffect(() => {
    if (text !== '' && count > 0) chooseFirst();
  }, [text, count]);
  return (
    <Spotlight.ActionsList>
      {groups.map((group) => {
        const members = commands.filter((command) => command.group === group);
        if (members.length === 0) return null;
        return (
          <Spotlight.ActionsGroup key={group} label={translate(`shell.palette.${group}`)}>
            {members.map(({ id, label, keys, run }) => (
              <Spotlight.Action key={id} label={label} rightSection={keys} onClick={run} />
            ))}
          </Spotlight.ActionsGroup>
        );
      })}
      {inputs.length > 0 && (
        <Spotlight.ActionsGroup label={translate('shell.palette.inputs')}>
          {inputs.map(({ id, name }) => (
            <Spotlight.Action key={id} label={name} onClick={() => navigate('model', [id])} />
          ))}
        </Spotlight.ActionsGroup>
      )}
      {rows.length > 0 && (
        <Spotlight.ActionsGroup label={translate('shell.palette.catalog')}>
          {rows.map(({ table, id, name }) => (
            <Spotlight.Action
              key={`${table} ${id}`}
              label={name}
              rightSection={translate(`catalog.tab.${table}`)}
              onClick={() => navigate('catalog', [table, id])}
            />
          ))}
        </Spotlight.ActionsGroup>
      )}
      {count === 0 && found.status !== 'loading' && (
        <Spotlight.Empty>{translate('shell.palette.nothing')}</Spotlight.Empty>
      )}
    </Spotlight.ActionsList>
  );
}

/** Yields the inputs that a text finds: those whose name begins with it first, then the shortest name. */
function findInputs(text: string, translate: Translate): readonly { id: string; name: string }[] {
  const start = text.toLowerCase();
  const rank = (name: string): number => (name.toLowerCase().startsWith(start) ? 0 : 1);
  return [...inputDefinitions.keys()]
    .map((id) => ({ id, name: inputName(id, translate) }))
    .filter(({ id, name }) => matches(text, `${name} ${id}`))
    .toSorted((a, b) => rank(a.name) - rank(b.name) || a.name.length - b.name.length)
    .slice(0, mostInputs);
}
