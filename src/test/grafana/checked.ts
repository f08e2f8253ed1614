// What a dashboard file may contain: Grafana's own types, for the kinds of panels that Pegel uses. A file is put behind
// "export default" with "satisfies Checked": then the compiler refuses every unknown name and every value of a wrong kind.
import type { AnnotationQuery, Dashboard, FieldConfig, GraphFieldConfig, Panel, RowPanel, TableFieldOptions, VariableModel } from '@grafana/schema';
import type { Options as Stat } from '@grafana/schema/dist/esm/raw/composable/stat/panelcfg/x/StatPanelCfg_types.gen';
import type { Options as Table } from '@grafana/schema/dist/esm/raw/composable/table/panelcfg/x/TablePanelCfg_types.gen';
import type { Options as TimeSeries } from '@grafana/schema/dist/esm/raw/composable/timeseries/panelcfg/x/TimeSeriesPanelCfg_types.gen';

// As it stands in JSON: the values of enumerations instead of their names, and what has a default may be left out.
type Json<T> = T extends string ? `${T}`
  : T extends number | boolean | null | undefined ? T
  : T extends (infer E)[] ? Json<E>[]
  : T extends object ? { [K in keyof T]?: Json<T[K]> }
  : T;

type Source = { type: 'prometheus'; uid: '${prometheus}' } | { type: 'grafana-postgresql-datasource'; uid: '${postgres}' };

// The data sources have their types elsewhere; these are the fields that both keep in their files.
type PrometheusQuery = {
  refId: string; datasource: Source; expr: string; legendFormat?: string; interval?: string; editorMode: 'code';
  range: boolean; instant?: boolean; format?: 'table' | 'time_series';
};
type SqlQuery = {
  refId: string; datasource: Source; rawSql: string; rawQuery: true; editorMode: 'code'; format: 'time_series' | 'table';
};

type Property<Custom> =
  | { [K in keyof FieldConfig]-?: { id: K; value: Json<FieldConfig[K]> } }[Exclude<keyof FieldConfig, 'custom'>]
  | { [K in keyof Custom & string]-?: { id: `custom.${K}`; value: Json<Custom[K]> } }[keyof Custom & string]
  | { id: 'custom.hidden'; value: true }; // of tables before Grafana 12.2

type Of<Type extends string, Options, Custom> =
  Omit<Json<Panel>, 'type' | 'id' | 'title' | 'description' | 'gridPos' | 'datasource' | 'targets' | 'fieldConfig' | 'options'> & {
    type: Type;
    id: number;
    title: string;
    description: string;
    gridPos: { h: number; w: number; x: number; y: number };
    datasource: Source;
    targets: (PrometheusQuery | SqlQuery)[];
    fieldConfig: {
      defaults: Omit<Json<FieldConfig>, 'unit' | 'custom'> & { unit: string; custom?: Json<Custom> };
      overrides: { matcher: { id: 'byName' | 'byRegexp'; options: string }; properties: Property<Custom>[] }[];
    };
    options: Json<Options>;
  };

type AnyPanel =
  | Of<'table', Table, TableFieldOptions>
  | Of<'stat', Stat, {}>
  | Of<'timeseries', TimeSeries, GraphFieldConfig>;

type Row = Omit<Json<RowPanel>, 'panels' | 'type' | 'id'> & { type: 'row'; id: number; panels: AnyPanel[] };

type Variable = Omit<Json<VariableModel>, 'query'> & {
  name: string; label: string; type: 'query' | 'datasource'; query: string | { qryType: 5; query: string; refId: string };
};

// What Prometheus adds to an annotation.
type Mark = Omit<Json<AnnotationQuery>, 'target'> & {
  target: { refId: string; expr: string }; useValueForTime: boolean; titleFormat: string;
};

export type Checked = Omit<Json<Dashboard>, 'panels' | 'templating' | 'annotations' | 'schemaVersion'> & {
  uid: string;
  title: string;
  description: string;
  schemaVersion: number;
  panels: (AnyPanel | Row)[];
  templating: { list: Variable[] };
  annotations: { list: Mark[] };
};
