/** The code of the one place of projects that belong to no province: a ministry's, or another country's. */
export const noProvinceCode = '00';
