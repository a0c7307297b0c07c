import type { ProjectStory } from '../story.ts';

const nhanCo = '24751';
const hamThuan = '23059';
const catTien = '25159';
const ward1BaoLoc = '24823';

/** Of these nothing is known but what the article says. */
export const lamdongStatedOnly: readonly ProjectStory[] = [
  {
    code: 'LD-TECH',
    nameVi: 'Kỹ thuật viên viễn thông biệt phái về xã',
    nameEn: 'Telecommunications technicians seconded to communes',
    sector: 'workforce',
    status: 'implementation',
    plan: null,
  },
  {
    code: 'LD-CDTG',
    nameVi: 'Tổ công nghệ số cộng đồng',
    nameEn: 'Community digital technology groups',
    sector: 'workforce',
    status: 'implementation',
    plan: null,
  },
  {
    code: 'LD-ECOMM',
    commune: nhanCo,
    nameVi: 'Mô hình xã thương mại điện tử',
    nameEn: 'E-commerce commune model',
    sector: 'digitalEconomy',
    status: 'implementation',
    plan: null,
  },
  {
    code: 'LD-PAPERLESS',
    commune: hamThuan,
    nameVi: 'Hồ sơ không giấy, không hẹn lịch, không phụ thuộc địa giới hành chính',
    nameEn: 'Paperless files, files without appointments, files outside of administrative boundaries',
    sector: 'digitalService',
    status: 'implementation',
    plan: null,
  },
  {
    code: 'LD-CATTIEN',
    commune: catTien,
    nameVi: 'Định danh số nông sản (nhật ký điện tử, truy xuất nguồn gốc QR)',
    nameEn: 'Digital identity card for agricultural products (electronic logs, QR traceability)',
    sector: 'digitalEconomy',
    status: 'implementation',
    plan: null,
  },
  {
    code: 'LD-DOCS',
    commune: ward1BaoLoc,
    nameVi: 'Văn bản liên thông ký số',
    nameEn: 'Digitally signed interconnected documents',
    sector: 'digitalService',
    status: 'implementation',
    plan: null,
  },
];
