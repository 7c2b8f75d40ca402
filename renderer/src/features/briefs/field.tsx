import { SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';

/** A setting of a brief under its label, with what there is to say of it below. */
export function Field({
  label,
  hint,
  children,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly children: ReactNode;
}) {
  return (
    <div>
      <div className="briefs-label">{label}</div>
      {children}
      {hint !== undefined && <div className="briefs-hint">{hint}</div>}
    </div>
  );
}

/** A setting with few values, all of them in sight. */
export function Choice<Value extends string>({
  label,
  value,
  data,
  onChange,
}: {
  readonly label: string;
  readonly value: Value;
  readonly data: { readonly value: Value; readonly label: ReactNode }[];
  readonly onChange: (value: Value) => void;
}) {
  return (
    <Field label={label}>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={label}
        value={value}
        onChange={onChange}
        data={data}
      />
    </Field>
  );
}
