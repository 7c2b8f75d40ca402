import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Table } from '../../../../../shared/catalog/vocabularies.ts';
import { useColumnContext } from '../../../grid/rows/use-row-names.ts';
import type { Clash, Keep } from '../../../state/edit-questions.ts';
import { fieldName, fieldValue } from '../../../state/entry-words.ts';
import { WhenText } from './when-text.tsx';

/** Shows where another has changed what the person was about to set: what they saw, what stands there now, what they want. */
export function ClashForm({
  table,
  clashes,
  onAnswer,
}: {
  readonly table: Table;
  readonly clashes: readonly Clash[];
  readonly onAnswer: (kept: readonly Keep[] | null) => void;
}) {
  const context = useColumnContext();
  const { translate } = context;
  const [kept, setKept] = useState<readonly Keep[]>(() => clashes.map(() => 'theirs'));
  const isOne = clashes.length === 1;
  const all = (keep: Keep): void => onAnswer(clashes.map(() => keep));
  return (
    <Stack gap="sm">
      <Text size="sm">
        {translate(isOne ? 'catalog.edit.clashText' : 'catalog.edit.clashesText', { count: clashes.length })}
      </Text>
      <div className="edit-clashes">
        {clashes.map(({ id, field, seen, theirs, mine, by }, index) => (
          <section key={`${id} ${field}`} className="edit-clash">
            <h3>
              {translate('catalog.edit.fieldOf', {
                field: fieldName(table, field, translate),
                name: context.nameOf(table, id),
              })}
            </h3>
            <dl>
              <div>
                <dt>{translate('catalog.edit.youSaw')}</dt>
                <dd>{fieldValue(table, field, seen, context)}</dd>
              </div>
              <div data-kept={!isOne && kept[index] === 'theirs'}>
                <dt>{translate('catalog.edit.standsNow')}</dt>
                <dd>
                  {fieldValue(table, field, theirs, context)}
                  {by !== null && (
                    <div className="detail-note">
                      {by.who} · <WhenText at={by.at} />
                    </div>
                  )}
                </dd>
              </div>
              <div data-kept={!isOne && kept[index] === 'mine'}>
                <dt>{translate('catalog.edit.youWant')}</dt>
                <dd>{fieldValue(table, field, mine, context)}</dd>
              </div>
            </dl>
            {!isOne && (
              <SegmentedControl
                size="xs"
                value={kept[index] ?? 'theirs'}
                onChange={(choice) => setKept(kept.map((each, place) => (place === index ? choice : each)))}
                data={[
                  { value: 'theirs', label: translate('catalog.edit.keepTheirs') },
                  { value: 'mine', label: translate('catalog.edit.writeMine') },
                ]}
              />
            )}
          </section>
        ))}
      </div>
      <Group justify="flex-end" gap="xs">
        <Button variant="subtle" color="gray" mr="auto" onClick={() => onAnswer(null)}>
          {translate('common.cancel')}
        </Button>
        <Button variant="default" data-autofocus={isOne || undefined} onClick={() => all('theirs')}>
          {translate(isOne ? 'catalog.edit.keepTheirs' : 'catalog.edit.keepAllTheirs')}
        </Button>
        <Button variant={isOne ? 'filled' : 'default'} onClick={() => all('mine')}>
          {translate(isOne ? 'catalog.edit.writeMine' : 'catalog.edit.writeAllMine')}
        </Button>
        {!isOne && (
          <Button data-autofocus onClick={() => onAnswer(kept)}>
            {translate('catalog.edit.asChosen')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
