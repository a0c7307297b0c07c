/** frappe-gantt 1.2.2 has no types. This names what we use and override of it; `Extra` are options of our own. */
declare module 'frappe-gantt' {
  export type GanttTask = {
    id: string;
    name: string;
    progress: number;
    custom_class: string;
    invalid?: boolean;
    dependencies: readonly string[];
    /** Row number; decides the height at which the bar is drawn. */
    _index: number;
    _start: Date;
    _end: Date;
  };

  export type GanttViewMode = { name: string; step: string };

  export type GanttOptions = {
    bar_height: number;
    padding: number;
    bar_corner_radius: number;
    upper_header_height: number;
    lower_header_height: number;
    column_width: number;
    infinite_padding: boolean;
    readonly: boolean;
    popup: false;
    today_button: boolean;
    view_mode: string;
    view_modes: readonly GanttViewMode[];
  };

  export type GanttElement = {
    left?: number;
    top?: number;
    width?: number;
    height?: number;
    classes: string;
    append_to: Element;
  };

  export type GanttBar<Extra extends object> = {
    constructor: GanttBarConstructor<Extra>;
    gantt: Gantt<Extra>;
    task: GanttTask;
    group: SVGGElement;
    bar_group: SVGGElement;
    handle_group: SVGGElement;
    $bar: Element;
    x: number;
    y: number;
    /** In columns. */
    duration: number;
    width: number;
    height: number;
    corner_radius: number;
    prepare_helpers(): void;
    compute_x(): void;
    compute_y(): void;
    compute_duration(): void;
    compute_start_end_date(): { new_start_date: Date; new_end_date: Date };
    draw(): void;
    bind(): void;
    update_label_position(): void;
  };

  export type GanttBarConstructor<Extra extends object> = new (
    gantt: Gantt<Extra>,
    task: GanttTask,
  ) => GanttBar<Extra>;

  export default class Gantt<Extra extends object> {
    constructor(wrapper: HTMLElement, tasks: readonly GanttTask[], options: GanttOptions & Extra);
    options: GanttOptions & Extra;
    config: { column_width: number; header_height: number };
    tasks: readonly { readonly id: string }[];
    dates: readonly unknown[];
    bars: GanttBar<Extra>[];
    layers: { grid: Element; bar: Element; arrow: Element };
    gantt_start: Date;
    grid_height: number;
    $container: HTMLElement;
    $svg: SVGSVGElement;
    $header: HTMLElement;
    $upper_header: HTMLElement;
    $lower_header: HTMLElement;
    setup_tasks(tasks: readonly GanttTask[]): void;
    setup_dates(): void;
    setup_layers(): void;
    change_view_mode(mode: string): void;
    bind_events(): void;
    clear(): void;
    create_el(element: GanttElement): HTMLElement;
    make_grid_rows(): void;
    make_side_header(): void;
    make_dates(): void;
    make_grid_extras(): void;
    make_bars(): void;
    make_arrows(): void;
    map_arrows_on_bars(): void;
    set_dimensions(): void;
    set_scroll_position(): void;
  }
}
