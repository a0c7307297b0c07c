import type { Role } from '#app/domain/codelists.ts';

/** The five people of the demo; all names are invented. */
export const people = {
  projectManager: { email: 'pm@demo.tiendo', name: 'Nguyễn Minh Khôi', role: 'projectManager' },
  financeOfficer: { email: 'finance@demo.tiendo', name: 'Trần Thị Thu Hà', role: 'financeOfficer' },
  committee: { email: 'committee@demo.tiendo', name: 'Lê Quang Vinh', role: 'committee' },
  auditor: { email: 'auditor@demo.tiendo', name: 'Phạm Ngọc Ánh', role: 'auditor' },
  administrator: { email: 'admin@demo.tiendo', name: 'Hoàng Đức Long', role: 'administrator' },
} as const satisfies Record<Role, { email: string; name: string; role: Role }>;
export type PersonKey = keyof typeof people;

/** Invented owners. */
export const organisations = {
  daklak: 'Ban Quản lý dự án hạ tầng số Đắk Lắk (minh họa)',
  telecom: 'Đơn vị viễn thông đối ứng (minh họa)',
  lamdong: 'Ban Quản lý dự án hạ tầng số Lâm Đồng (minh họa)',
} as const;
export type OrganisationKey = keyof typeof organisations;

/** The units whose money the demo's finance officer records. */
export const financedUnits: readonly OrganisationKey[] = ['daklak', 'telecom'];

/** Invented suppliers, with names that nobody takes for a company's. */
export const suppliers = {
  consultants: 'Công ty TNHH Tư vấn Ví Dụ',
  supervisors: 'Công ty CP Giám sát Minh Họa',
  builders: 'Công ty TNHH Xây lắp Giả Định',
  servers: 'Công ty CP Thiết bị số Ví Dụ',
  networks: 'Công ty CP Mạng diện rộng Minh Họa',
  software: 'Công ty CP Phần mềm Giả Định',
  platforms: 'Công ty TNHH Nền tảng Ví Dụ',
  security: 'Công ty CP An toàn thông tin Minh Họa',
  video: 'Công ty TNHH Họp trực tuyến Giả Định',
  towers: 'Công ty CP Hạ tầng trạm Minh Họa',
  digitisation: 'Công ty TNHH Số hóa Ví Dụ',
  training: 'Trung tâm Đào tạo Giả Định',
} as const;
export type SupplierKey = keyof typeof suppliers;

/** An invented bank, for all guarantees. */
export const bank = 'Ngân hàng Minh Họa';
