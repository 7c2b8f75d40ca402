import { Scroller, Tabs } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { type Table, tables } from '../../../../shared/catalog/vocabularies.ts';
import { useTranslate } from '../../i18n.ts';
import { useCatalog } from '../../state/catalog.ts';
import { navigate } from '../../state/route.ts';

/** The catalog's tables with their counts. Where the window is too narrow for all, they scroll and say so. */
export function TableTabs({ table }: { readonly table: Table | null }) {
  const translate = useTranslate();
  const counts = useCatalog((catalog) => catalog.status?.counts);
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    list.current
      ?.querySelector(`[data-table="${table}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [table]);

  return (
    <Tabs
      value={table}
      onChange={(chosen) => navigate('catalog', chosen === null ? [] : [chosen])}
      keepMounted={false}
      className="catalog-tabs"
    >
      <Scroller
        controlSize={28}
        edgeGradientColor="var(--mw-surface)"
        startControlProps={{ 'aria-label': translate('catalog.tabsBack'), tabIndex: -1 }}
        endControlProps={{ 'aria-label': translate('catalog.tabsForward'), tabIndex: -1 }}
      >
        <Tabs.List ref={list} aria-label={translate('catalog.tables')}>
          {tables.map((each) => (
            <Tabs.Tab key={each} value={each} data-table={each} aria-controls="catalog-table">
              {translate(`catalog.tab.${each}`)}
              <span className="catalog-count">{counts?.[each]}</span>
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Scroller>
    </Tabs>
  );
}
