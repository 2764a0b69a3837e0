import type { ReactElement, ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';
import { cx } from '../hooks/cx.ts';
import styles from './tabs.module.css';

export interface TabItem<T extends string> {
  readonly id: T;
  readonly label: string;
  /** A short count or mark after the label. */
  readonly mark?: ReactNode;
  readonly content: ReactNode;
}

interface TabsProps<T extends string> {
  readonly label: string;
  readonly tabs: readonly TabItem<T>[];
  readonly selected: T;
  readonly onSelect: (id: T) => void;
}

/** Tabs with their panels; arrows move between them. */
export const Tabs = <T extends string>({ label, tabs, selected, onSelect }: TabsProps<T>): ReactElement => (
  <AriaTabs
    className={cx(styles.tabs)}
    selectedKey={selected}
    onSelectionChange={(key) => {
      const tab = tabs.find(({ id }) => id === key);
      if (tab !== undefined) onSelect(tab.id);
    }}
  >
    <TabList aria-label={label} className={cx(styles.list)}>
      {tabs.map((tab) => (
        <Tab key={tab.id} id={tab.id} className={cx(styles.tab)}>
          {tab.label}
          {tab.mark === undefined ? null : <span className={styles.mark}>{tab.mark}</span>}
        </Tab>
      ))}
    </TabList>
    {tabs.map((tab) => (
      <TabPanel key={tab.id} id={tab.id} className={cx(styles.panel)}>
        {tab.content}
      </TabPanel>
    ))}
  </AriaTabs>
);
